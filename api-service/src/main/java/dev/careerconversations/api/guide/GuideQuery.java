package dev.careerconversations.api.guide;

import dev.careerconversations.api.http.EnumParameter;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which prompts of the guide are asked for. */
class GuideQuery {

    @RestQuery
    @Parameter(description = "Only prompts for this step.", schema = @Schema(implementation = GuideStep.class))
    @Nullable
    String step;

    @RestQuery
    @Parameter(description = "Only prompts on this topic.", schema = @Schema(implementation = GuideTopic.class))
    @Nullable
    String topic;

    Optional<GuideStep> step() {
        return EnumParameter.read("step", step, GuideStep.class);
    }

    Optional<GuideTopic> topic() {
        return EnumParameter.read("topic", topic, GuideTopic.class);
    }
}
