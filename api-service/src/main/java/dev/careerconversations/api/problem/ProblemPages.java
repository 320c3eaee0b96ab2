package dev.careerconversations.api.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** A page for each {@code type} of problem, where that type leads (RFC 9457, section 3.1.1), for developers of frontends. */
@Path("/problems")
@Produces(MediaType.TEXT_HTML)
class ProblemPages {

    /** A title in one language. */
    record Title(String language, String title) {}

    @CheckedTemplate(basePath = "")
    static class Templates {

        static native TemplateInstance problem(
                String language, String title, int status, String type, String help, List<Title> titles);

        static native TemplateInstance problems(List<ProblemType> types);
    }

    @GET
    @Operation(hidden = true)
    public String all() {
        return Templates.problems(List.of(ProblemType.values())).render();
    }

    /**
     * Returns the page of one type.
     *
     * @throws NotFoundException when there is no such type
     */
    @GET
    @Path("/{word}")
    @Operation(hidden = true)
    public String one(@RestPath String word, @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        ProblemType type = Stream.of(ProblemType.values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> NotFoundException.of("problem type"));
        Locale language = ProblemTitles.language(acceptLanguage);
        return Templates.problem(
                        language.toLanguageTag(),
                        ProblemTitles.of(type, language),
                        type.status(),
                        type.uri(),
                        ProblemTitles.help(type),
                        ProblemTitles.LANGUAGES.stream()
                                .map(one -> new Title(one.toLanguageTag(), ProblemTitles.of(type, one)))
                                .toList())
                .render();
    }
}
