package dev.careerconversations.api.agenda;

import dev.careerconversations.api.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/plans/{planId}/agenda")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agenda")
class AgendaLayoutResource {

    private final AgendaLayout layout;
    private final HttpHeaders headers;

    AgendaLayoutResource(AgendaLayout layout, HttpHeaders headers) {
        this.layout = layout;
        this.headers = headers;
    }

    @POST
    @Idempotent
    @Path("/template")
    @Operation(
            operationId = "layOutAgenda",
            summary = "Lay out an empty agenda from the template",
            description =
                    "Role review, long-term interests, development goals and feedback, with talking points and questions "
                            + "to begin with, in English, German, French or Spanish as Accept-Language asks. Their minutes add up exactly to the "
                            + "meeting's. By the employee.")
    public AgendaView layOut(@RestPath UUID planId, @NotNull @Valid TemplateWish body) {
        return layout.layOut(planId, body.minutes(), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    @POST
    @Idempotent
    @Path("/reorder")
    @Operation(
            operationId = "reorderAgenda",
            summary = "Bring the agenda into another order",
            description = "Names all items, each once. By the employee, until the meeting is held.")
    public AgendaView reorder(@RestPath UUID planId, @NotNull @Valid NewOrder body) {
        return layout.reorder(planId, body.itemIds());
    }
}
