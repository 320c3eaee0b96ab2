package dev.careerconversations.api.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.careerconversations.api.language.Languages;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgendaTemplateTest {

    @Test
    void the_times_add_up_exactly_whatever_the_meeting_takes() {
        IntStream.rangeClosed(5, 480).forEach(minutes -> {
            assertThat(AgendaTemplate.shared(minutes)).allMatch(time -> time >= 1 && time <= 240);
            assertThat(AgendaTemplate.shared(minutes).stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(minutes);
        });
    }

    @Test
    void it_says_the_same_in_every_language_that_we_write() {
        AgendaTemplate template = new AgendaTemplate(new ObjectMapper());
        List<AgendaItemContent> english = template.of(60, "en");

        for (Locale language : Languages.SPOKEN) {
            List<AgendaItemContent> items = template.of(60, language.toLanguageTag());
            assertThat(items)
                    .extracting(AgendaItemContent::topic)
                    .isEqualTo(english.stream().map(AgendaItemContent::topic).toList());
            assertThat(items).hasSameSizeAs(english);
            for (int i = 0; i < items.size(); i++) {
                assertThat(items.get(i).talkingPoints())
                        .hasSameSizeAs(english.get(i).talkingPoints());
                assertThat(items.get(i).questions())
                        .hasSameSizeAs(english.get(i).questions());
                assertThat(items.get(i).title().equals(english.get(i).title()))
                        .isEqualTo(language.equals(Locale.ENGLISH));
            }
        }
    }

    @Test
    void usual_meetings_get_round_times() {
        assertThat(AgendaTemplate.shared(60)).containsExactly(15, 15, 20, 10);
        assertThat(AgendaTemplate.shared(45)).allMatch(time -> time % 5 == 0);
    }
}
