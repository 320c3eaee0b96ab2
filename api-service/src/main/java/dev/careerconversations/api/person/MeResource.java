package dev.careerconversations.api.person;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me", description = "The person who is calling.")
class MeResource {

    private final People people;

    MeResource(People people) {
        this.people = people;
    }

    @GET
    @Operation(
            operationId = "getMe",
            summary = "Read my profile",
            description = "A person becomes known with their first request, whichever it is. "
                    + "Name, time zone and language come from the token.")
    public PersonView get() {
        return people.me();
    }
}
