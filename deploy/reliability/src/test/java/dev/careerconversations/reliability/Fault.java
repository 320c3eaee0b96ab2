package dev.careerconversations.reliability;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How a mail server misbehaves. */
@FunctionalInterface
interface Fault {

    Fault NONE = (step, mail) -> Reaction.USUAL;

    /**
     * Decides what the server does next. Runs in the thread of the connection: what waits here keeps that client waiting,
     * and nobody else.
     *
     * @throws InterruptedException when the server closes meanwhile
     */
    Reaction at(Step step, ArrivingMail mail) throws InterruptedException;

    /** Takes that long for each answer about a mail, as servers do that are not in this process. */
    static Fault slow(Duration answer) {
        return (step, mail) -> {
            if (step.compareTo(Step.MAIL) >= 0) {
                TimeUnit.NANOSECONDS.sleep(answer.toNanos());
            }
            return Reaction.USUAL;
        };
    }

    static Fault at(Step where, Decision decision) {
        return (step, mail) -> step == where ? decision.about(mail) : Reaction.USUAL;
    }

    /** What to do about a mail. */
    @FunctionalInterface
    interface Decision {

        Reaction about(ArrivingMail mail) throws InterruptedException;
    }
}
