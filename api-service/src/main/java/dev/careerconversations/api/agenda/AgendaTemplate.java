package dev.careerconversations.api.agenda;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.careerconversations.api.language.Languages;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An agenda to begin with, in the languages that it exists in: {@code agenda/template-<language>.json}. */
@Singleton
class AgendaTemplate {

    /** In which shares of the time, in percent. */
    private static final List<Integer> SHARES = List.of(25, 25, 30, 20);

    /** Times that are easy to keep to, where there is enough of it. */
    private static final int ROUND = 5;

    private final Map<Locale, List<Item>> items;

    AgendaTemplate(ObjectMapper json) {
        items = Languages.SPOKEN.stream()
                .collect(Collectors.toMap(Function.identity(), language -> read(json, language)));
    }

    record Item(AgendaTopic topic, String title, List<String> talkingPoints, List<String> questions) {

        AgendaItemContent content(int minutes) {
            return new AgendaItemContent(topic, title, minutes, talkingPoints, questions, List.of(), List.of());
        }
    }

    /**
     * Returns items that take exactly this long together, at least 5 minutes.
     *
     * @param acceptLanguage a readable {@code Accept-Language}; null for English
     */
    List<AgendaItemContent> of(int minutes, @Nullable String acceptLanguage) {
        List<Item> all = Objects.requireNonNull(items.get(Languages.best(acceptLanguage, Languages.SPOKEN)));
        List<Integer> times = shared(minutes);
        return IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i).content(times.get(i)))
                .toList();
    }

    /** Each gets its share rounded down; what is left goes to those who lost most by that. */
    static List<Integer> shared(int minutes) {
        int unit = minutes % ROUND == 0 && minutes >= ROUND * SHARES.size() ? ROUND : 1;
        int units = minutes / unit;
        List<Integer> times = new ArrayList<>();
        SHARES.forEach(share -> times.add(Math.max(1, units * share / 100)));
        int left = units - times.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, SHARES.size())
                .boxed()
                .sorted((one, other) -> (units * SHARES.get(other) - 100 * times.get(other))
                        - (units * SHARES.get(one) - 100 * times.get(one)))
                .limit(left)
                .toList()
                .forEach(i -> times.set(i, times.get(i) + 1));
        return times.stream().map(time -> time * unit).toList();
    }

    private static List<Item> read(ObjectMapper json, Locale language) {
        String name = "/agenda/template-" + language.toLanguageTag() + ".json";
        try (InputStream text = AgendaTemplate.class.getResourceAsStream(name)) {
            return json.readValue(text, new TypeReference<List<Item>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
