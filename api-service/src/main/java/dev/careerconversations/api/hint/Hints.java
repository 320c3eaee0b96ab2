package dev.careerconversations.api.hint;

import dev.careerconversations.api.language.Languages;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Remarks on text that belongs elsewhere than into a career development conversation, or that nobody can act on. For the
 * author of the text alone, and in the language that the caller reads. They never block anything.
 *
 * <p>Broken rules of a deployment stop the start. Our own are known to be whole (OwnRulesTest), and are read when they are first needed.
 */
@Singleton
@Startup
public class Hints {

    /** How many there are at most. */
    public static final int MOST = 20;

    private final Optional<RuleBook> configured;
    private final HttpHeaders headers;

    Hints(@ConfigProperty(name = "career.hints.directory") Optional<Path> directory, HttpHeaders headers) {
        this.configured = directory.map(RuleFiles::in);
        this.headers = headers;
    }

    /**
     * Returns what is to be remarked on a text, to be called within a request.
     *
     * @param texts its parts; those that are not there are overlooked
     */
    public List<Hint> about(TextKind kind, @Nullable String... texts) {
        return about(kind, Stream.of(texts));
    }

    /** The same for a text of many parts. */
    public List<Hint> about(TextKind kind, Collection<String> texts) {
        return about(kind, texts.stream());
    }

    private List<Hint> about(TextKind kind, Stream<@Nullable String> texts) {
        RuleBook rules = configured.orElseGet(RuleFiles::own);
        Locale reader = Languages.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), rules.languages());
        return rules.hints(reader, kind, texts.flatMap(Stream::ofNullable));
    }
}
