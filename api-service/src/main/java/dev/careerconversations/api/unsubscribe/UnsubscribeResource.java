package dev.careerconversations.api.unsubscribe;

import dev.careerconversations.api.http.PublicLink;
import dev.careerconversations.api.language.Languages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with a page whatever the caller accepts and sends: a mail program that means to unsubscribe must succeed. */
@Path("/unsubscribe/{token}")
@PublicLink
@Produces(MediaType.WILDCARD)
@Tag(
        name = "Unsubscribing",
        description = "The link in reminder mails (RFC 8058). The token is the permission; nobody signs in.")
@APIResponse(
        responseCode = "200",
        description = "A page in the person's language.",
        content =
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 20_000)))
@APIResponse(
        responseCode = "404",
        description = "A page that says that the link does not work, whatever is wrong with it.",
        content =
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 20_000)))
class UnsubscribeResource {

    private static final MediaType PAGE = MediaType.TEXT_HTML_TYPE.withCharset(StandardCharsets.UTF_8.name());

    private final Unsubscribing unsubscribing;

    UnsubscribeResource(Unsubscribing unsubscribing) {
        this.unsubscribing = unsubscribing;
    }

    @GET
    @Operation(
            operationId = "getUnsubscribePage",
            summary = "Ask whether to switch reminders off",
            description = "Changes nothing: mail scanners follow links.")
    public RestResponse<String> ask(@RestPath @Schema(maxLength = 128) String token, HttpHeaders headers) {
        return answer(unsubscribing.page(token), headers);
    }

    @POST
    @Operation(
            operationId = "unsubscribe",
            summary = "Switch reminders off",
            description = "At once, and as often as one likes. Whatever is sent with it is overlooked, such as "
                    + "`List-Unsubscribe=One-Click`.")
    public RestResponse<String> off(@RestPath @Schema(maxLength = 128) String token, HttpHeaders headers) {
        return answer(unsubscribing.switchOff(token), headers);
    }

    @POST
    @Path("/undo")
    @Operation(
            operationId = "undoUnsubscribe",
            summary = "Switch the same reminders on again",
            description = "Those that the link is about, and no others.")
    public RestResponse<String> on(@RestPath @Schema(maxLength = 128) String token, HttpHeaders headers) {
        return answer(unsubscribing.switchOn(token), headers);
    }

    private static RestResponse<String> answer(Optional<UnsubscribePage> known, HttpHeaders headers) {
        UnsubscribePage page = known.orElseGet(() -> UnsubscribePage.unknown(
                Languages.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), Languages.SPOKEN)));
        return RestResponse.ResponseBuilder.<String>create(
                        known.isPresent() ? RestResponse.Status.OK : RestResponse.Status.NOT_FOUND)
                .type(PAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, page.language().toLanguageTag())
                .entity(page.html())
                .build();
    }
}
