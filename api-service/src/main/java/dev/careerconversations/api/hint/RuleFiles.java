package dev.careerconversations.api.hint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.careerconversations.api.language.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads the rules: our own, or those of a deployment in their stead. */
final class RuleFiles {

    private static final List<Locale> OWN = List.of(Languages.FALLBACK, Locale.GERMAN);
    private static final String ENDING = ".yaml";
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private RuleFiles() {}

    static RuleBook own() {
        return Own.RULES;
    }

    /** @throws IllegalStateException when they cannot be read, or one is none, naming file and rule */
    static RuleBook in(Path directory) {
        Map<Locale, Map<String, Rule>> languages = new LinkedHashMap<>();
        try (var files = Files.newDirectoryStream(directory, "*" + ENDING)) {
            for (Path file : files) {
                String name = Objects.requireNonNull(file.getFileName()).toString();
                languages.put(
                        Locale.forLanguageTag(name.substring(0, name.length() - ENDING.length())),
                        rules(Files.readString(file), file.toString()));
            }
        } catch (IOException e) {
            throw new IllegalStateException(
                    "career.hints.directory: the rules in %s cannot be read".formatted(directory), e);
        }
        if (!languages.containsKey(Languages.FALLBACK)) {
            throw new IllegalStateException(
                    "career.hints.directory: there is no en.yaml in %s, which every reader needs".formatted(directory));
        }
        return new RuleBook(languages);
    }

    private static String ownFile(Locale language) {
        try (InputStream file =
                Objects.requireNonNull(RuleFiles.class.getResourceAsStream("/hints/" + language + ENDING))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Rule> rules(String yaml, String file) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (RuleFile.Written written : written(yaml, file)) {
            try {
                Rule rule = new Rule(written);
                if (rules.put(rule.hint().code(), rule) != null) {
                    throw new IllegalArgumentException("there are two of this code");
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("%s: rule %s: %s".formatted(file, written.code(), e.getMessage()), e);
            }
        }
        return rules;
    }

    private static List<RuleFile.Written> written(String yaml, String file) {
        try {
            RuleFile read = YAML.readValue(yaml, RuleFile.class);
            if (read == null || read.rules() == null || read.rules().contains(null)) {
                throw new IllegalStateException(file + ": there must be rules, a list of which no element is empty");
            }
            return new ArrayList<>(read.rules());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file + ": " + e.getOriginalMessage() + place(e), e);
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " (line %d)".formatted(e.getLocation().getLineNr());
    }

    /** Read when they are first asked for: no start waits for them. */
    private static final class Own {

        static final RuleBook RULES = read();

        private static RuleBook read() {
            Map<Locale, Map<String, Rule>> languages = new LinkedHashMap<>();
            OWN.forEach(language -> languages.put(language, rules(ownFile(language), "hints/" + language + ENDING)));
            return new RuleBook(languages);
        }
    }
}
