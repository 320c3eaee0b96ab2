package dev.careerconversations.api.actionitem;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me/action-items")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
class MyActionItemsResource {

    private final MyActionItems items;

    MyActionItemsResource(MyActionItems items) {
        this.items = items;
    }

    @GET
    @Operation(
            operationId = "listMyActionItems",
            summary = "List the action items of all my plans",
            description = "Both parties' promises in the plans in which I have a part. What is open in a plan that was "
                    + "completed is not shown.")
    public MyActionItem.Page list(@BeanParam MyActionItemQuery query) {
        return items.list(query.filter(), query.page());
    }
}
