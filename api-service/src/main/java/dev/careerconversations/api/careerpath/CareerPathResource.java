package dev.careerconversations.api.careerpath;

import com.fasterxml.jackson.databind.JsonNode;
import dev.careerconversations.api.http.Created;
import dev.careerconversations.api.http.MergePatch;
import dev.careerconversations.api.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/plans/{planId}/career-paths")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Career paths",
        description =
                "Possible directions that the employee looks into, until the plan ends: what each role asks for, and "
                        + "informational interviews about it. The manager, once asked for the meeting, reads what is marked shared.")
class CareerPathResource {

    private final CareerPaths paths;
    private final MergePatch patches;

    CareerPathResource(CareerPaths paths, MergePatch patches) {
        this.paths = paths;
        this.patches = patches;
    }

    @GET
    @Operation(
            operationId = "listCareerPaths",
            summary = "List the career paths of a plan",
            description = "For the manager, what is marked shared.")
    public CareerPathView.Page list(@RestPath UUID planId, @BeanParam CareerPathQuery query) {
        return paths.list(planId, query.page());
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "addCareerPath",
            summary = "Write down a career path",
            description = "By the employee. Nobody else can read it unless it is marked shared.")
    @APIResponseSchema(value = CareerPathView.class, responseCode = "201", responseDescription = "The new career path")
    public RestResponse<CareerPathView> add(
            @RestPath UUID planId, @NotNull @Valid CareerPathContent body, UriInfo uri) {
        CareerPathView path = paths.add(planId, body);
        return Created.below(uri, path.id(), path);
    }

    @GET
    @Path("/{careerPathId}")
    @Operation(
            operationId = "getCareerPath",
            summary = "Read a career path with its informational interviews",
            description = "One that is not marked shared does not exist for the manager.")
    public CareerPathView get(@RestPath UUID planId, @RestPath UUID careerPathId) {
        return paths.get(planId, careerPathId);
    }

    @PATCH
    @Path("/{careerPathId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchCareerPath",
            summary = "Change part of a career path",
            description =
                    "A JSON merge patch (RFC 7396): what is named is replaced, null clears, all else stays. By the "
                            + "employee, who also shares it so, or takes it back.")
    public CareerPathView patch(
            @RestPath UUID planId,
            @RestPath UUID careerPathId,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = CareerPathContent.class)))
                    JsonNode body) {
        return paths.change(planId, careerPathId, before -> patches.apply(body, before, CareerPathContent.class));
    }

    @DELETE
    @Path("/{careerPathId}")
    @Operation(
            operationId = "deleteCareerPath",
            summary = "Delete a career path",
            description =
                    "With its informational interviews. By the employee. Development requests and agenda items refer to "
                            + "it no more.")
    public void remove(@RestPath UUID planId, @RestPath UUID careerPathId) {
        paths.remove(planId, careerPathId);
    }
}
