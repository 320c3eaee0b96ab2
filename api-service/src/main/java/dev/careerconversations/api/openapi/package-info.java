/** What the OpenAPI document says about the API as a whole, and about every operation alike. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Career Conversations API",
                        version = "1.0.0",
                        description =
                                "Conversation plans, agendas, outcomes, action items, follow-ups and check-ins: all that a "
                                        + "career development conversation between an employee and their manager needs, "
                                        + "from the first thought to kept promises.",
                        contact =
                                @Contact(
                                        name = "Career Conversations",
                                        url = "https://careerconversations.dev",
                                        email = "api@careerconversations.dev"),
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0"),
                        extensions = {
                            @Extension(name = "x-api-id", value = "0195a4e2-7c00-7000-8000-000000000001"),
                            @Extension(name = "x-audience", value = "external-public")
                        }),
        servers = @Server(url = "/", description = "The server that this document was read from"),
        components = @Components(schemas = @Schema(name = "Problem", implementation = Problem.class)))
@NullMarked
package dev.careerconversations.api.openapi;

import dev.careerconversations.api.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.jspecify.annotations.NullMarked;
