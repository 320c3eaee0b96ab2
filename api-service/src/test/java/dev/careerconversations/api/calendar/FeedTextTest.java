package dev.careerconversations.api.calendar;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTextTest {

    /** Whatever stands behind the last @ becomes part of every UID, which must be that of the mailed entry. */
    @ParameterizedTest
    @ValueSource(strings = {"", "example.com", "Careers <careers@example.com>", "careers@example.com ", "@example.com"})
    void a_sender_that_is_no_plain_address_is_refused_at_start(String sender) {
        assertThatThrownBy(() -> new FeedText(sender, "https://careers.example.com"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CALENDAR_SENDER");
    }
}
