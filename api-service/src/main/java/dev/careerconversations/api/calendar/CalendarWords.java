package dev.careerconversations.api.calendar;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a calendar, in English; in other languages in {@code messages/calendar_<language>.properties}. */
@MessageBundle(value = "calendar", locale = "en")
interface CalendarWords {

    @Message("Career conversations")
    String name();

    @Message("Career development conversation: {employee} and {manager}")
    String meeting(String employee, String manager);

    @Message("Check-in with {other}")
    String checkIn(String other);
}
