package dev.careerconversations.api.guide;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.careerconversations.api.language.Languages;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The guide in the languages that it is written in: {@code guide/en.yaml} and the like. */
@Singleton
class Guides {

    static final List<Locale> LANGUAGES = List.of(Languages.FALLBACK, Locale.GERMAN);

    private static final ObjectMapper YAML = new YAMLMapper();

    private final Map<Locale, GuideView> guides =
            LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), Guides::read));

    /** Returns the guide in the best language for an {@code Accept-Language} header. */
    GuideView in(@Nullable String acceptLanguage) {
        return Objects.requireNonNull(guides.get(Languages.best(acceptLanguage, LANGUAGES)));
    }

    private static GuideView read(Locale language) {
        try (InputStream file =
                Objects.requireNonNull(Guides.class.getResourceAsStream("/guide/%s.yaml".formatted(language)))) {
            return YAML.readValue(file, GuideView.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
