package dev.careerconversations.api.agenda;

import static org.assertj.core.api.Assertions.assertThat;

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
    void usual_meetings_get_round_times() {
        assertThat(AgendaTemplate.shared(60)).containsExactly(15, 15, 20, 10);
        assertThat(AgendaTemplate.shared(45)).allMatch(time -> time % 5 == 0);
    }
}
