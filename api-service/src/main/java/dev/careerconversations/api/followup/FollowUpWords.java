package dev.careerconversations.api.followup;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a follow-up, in English; in other languages in {@code messages/followUp_<language>.properties}. */
@MessageBundle(value = "followUp", locale = "en")
interface FollowUpWords {

    @Message("Thank you for our career development conversation")
    String subject();

    @Message("Hello {manager},")
    String greeting(String manager);

    @Message("thank you for our career development conversation on {day}.")
    String thanks(String day);

    @Message("What I take away:")
    String employeeTakesAway();

    @Message("What you take away:")
    String managerTakesAway();

    @Message("I will:")
    String employeeWill();

    @Message("You will:")
    String managerWill();

    @Message("{promise} (by {day})")
    String promise(String promise, String day);

    @Message("Our next check-in: {day}.")
    String nextCheckIn(String day);

    @Message("If I got something wrong, please reply. Our plan: {link}")
    String mistakes(String link);

    @Message("Best regards,")
    String closing();
}
