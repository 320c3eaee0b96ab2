package dev.careerconversations.worker.compose;

import dev.careerconversations.worker.language.Language;
import dev.careerconversations.worker.language.Moments;
import dev.careerconversations.worker.language.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Whom a mail is for, and how things are said to them.
 *
 * @param frontendUrl where people open their plans, without a slash at the end
 */
record Reader(Recipient recipient, Language in, Words words, Moments moments, String frontendUrl) {

    /**
     * @param now when the mail is written
     * @throws java.time.DateTimeException if nobody knows the recipient's zone
     */
    static Reader of(Recipient recipient, Instant now, String frontendUrl) {
        Language language = Language.of(recipient.locale());
        ZoneId zone = ZoneId.of(recipient.timeZone());
        Moments moments = Moments.of(recipient.locale(), zone, now.atZone(zone).toLocalDate());
        return new Reader(recipient, language, language.words(), moments, frontendUrl);
    }

    String language() {
        return in.tag();
    }

    String name() {
        return recipient.name();
    }

    String day(LocalDate date) {
        return moments.day(date);
    }

    boolean isToday(LocalDate date) {
        return date.equals(moments.today());
    }

    /** Returns a moment as their clock shows it, to the minute, with the place whose clock it is. */
    String moment(Instant moment) {
        return words.moment(moments.dayOf(moment), moments.time(moment), moments.place());
    }

    /** Returns a link to a plan. */
    Link toPlan(String text, UUID plan) {
        return new Link(text, frontendUrl + "/plans/" + plan);
    }

    /** Returns a link to an action item or a check-in of a plan: the page of the plan, and where on it. */
    Link toPart(String text, UUID plan, UUID part) {
        return new Link(text, frontendUrl + "/plans/" + plan + "#" + part);
    }
}
