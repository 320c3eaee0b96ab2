package dev.careerconversations.api.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What exists in English exists in every language that we write to people in: Qute would say it in English without a word. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    static Stream<Class<?>> bundles() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.careerconversations.api")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                        .filter(JavaClass::isInterface)
                        .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_message_is_there_in_every_language_with_all_that_it_is_to_tell(Class<?> bundle) throws IOException {
        Map<String, Method> messages = Arrays.stream(bundle.getDeclaredMethods())
                .collect(Collectors.toMap(Method::getName, Function.identity()));
        for (Locale language : Languages.SPOKEN) {
            if (language.equals(Languages.FALLBACK)) {
                continue;
            }
            Properties texts = read(bundle.getAnnotation(MessageBundle.class).value(), language);
            assertThat(texts.stringPropertyNames())
                    .as(language.toLanguageTag())
                    .containsExactlyInAnyOrderElementsOf(messages.keySet());
            messages.forEach((name, method) -> assertThat(parameters(texts.getProperty(name)))
                    .as("%s of %s", name, language)
                    .isEqualTo(parameters(method.getAnnotation(Message.class).value())));
        }
    }

    private static Set<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String bundle, Locale language) throws IOException {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(MESSAGES.resolve(bundle + "_" + language + ".properties"))) {
            texts.load(file);
        }
        return texts;
    }
}
