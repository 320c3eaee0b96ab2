package dev.careerconversations.api.guide;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a career development conversation is, and how to hold one.
 *
 * @param language in which all of it is written, a BCP 47 tag
 * @param purpose what the conversation is for
 * @param is what it is, point by point
 * @param isNot what it is not, and where that belongs
 * @param meeting the meeting's order
 * @param prompts questions to think about or to ask, by step and topic
 */
@Schema(name = "Guide")
record GuideView(
        @Schema(minLength = 2, maxLength = 35, examples = "en")
        String language,

        @Schema(minLength = 1, maxLength = 1_000) String purpose,
        @Schema(maxItems = 20) List<@Size(max = 1_000) String> is,
        @Schema(maxItems = 20) List<@Size(max = 1_000) String> isNot,
        @Schema(maxItems = 20) List<Moment> meeting,
        @Schema(maxItems = 100) List<Prompts> prompts) {

    /** A part of the meeting. */
    @Schema(name = "GuideMomentKind", description = """
                    PURPOSE_AND_THANKS: how it begins.
                    ITEMS: the agenda, item by item.
                    TAKEAWAYS: what each takes away.
                    NEXT_STEPS: who does what by when.""")
    enum MomentKind {
        PURPOSE_AND_THANKS,
        ITEMS,
        TAKEAWAYS,
        NEXT_STEPS
    }

    /**
     * One part of the meeting, in its order.
     *
     * @param title its name
     * @param goal what it is for
     * @param say sentences to say, in one's own way
     */
    @Schema(name = "GuideMoment")
    record Moment(
            MomentKind moment,
            @Schema(minLength = 1, maxLength = 200) String title,
            @Schema(minLength = 1, maxLength = 1_000) String goal,
            @Schema(maxItems = 20) List<@Size(max = 1_000) String> say) {}

    /**
     * Questions on one topic.
     *
     * @param title the topic's name
     * @param why what thinking about it is good for
     * @param questions to think about alone, or to ask
     */
    @Schema(name = "GuidePrompts")
    record Prompts(
            GuideStep step,
            GuideTopic topic,
            @Schema(minLength = 1, maxLength = 200) String title,
            @Schema(minLength = 1, maxLength = 1_000) String why,
            @Schema(maxItems = 20) List<@Size(max = 1_000) String> questions) {}

    /** Returns the guide with those prompts alone that are asked for. */
    GuideView narrowedTo(Optional<GuideStep> step, Optional<GuideTopic> topic) {
        List<Prompts> wanted = prompts.stream()
                .filter(some -> step.map(some.step()::equals).orElse(true))
                .filter(some -> topic.map(some.topic()::equals).orElse(true))
                .toList();
        return new GuideView(language, purpose, is, isNot, meeting, wanted);
    }
}
