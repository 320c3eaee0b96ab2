package dev.careerconversations.worker.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API must understand: the same example stands in docs/security.md and in its tests. */
class UnsubscribeLinksTest {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final UUID PERSON = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

    @Test
    void a_link_is_made_as_the_api_reads_it() {
        UnsubscribeLinks links = UnsubscribeLinks.of("https://api.example.com/", "k1=" + KEY);

        assertThat(links.stopping(PERSON, Subscription.ACTION_ITEMS))
                .isEqualTo("https://api.example.com/unsubscribe/k1.AZjA3gAAcACAAAAAAAAAAQQ."
                        + "cvrOeUsnfs4rzH_Tox6OFd8d2kgLsIW0iHUjIuY-nQk");
    }

    @Test
    void the_first_key_signs() {
        String other = "b=" + KEY.replace('A', 'B');

        assertThat(UnsubscribeLinks.of("", "a=" + KEY + ", " + other).stopping(PERSON, Subscription.OUTCOME))
                .isEqualTo(UnsubscribeLinks.of("", "a=" + KEY).stopping(PERSON, Subscription.OUTCOME))
                .isNotEqualTo(UnsubscribeLinks.of("", other).stopping(PERSON, Subscription.OUTCOME));
    }

    @Test
    void several_kinds_are_one_number() {
        assertThat(Subscription.bits(List.of(Subscription.values()))).isEqualTo(15);
        assertThat(Subscription.bits(List.of(Subscription.CHECK_INS, Subscription.PREPARATION)))
                .isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k1", "k1=", "k1=AAECAw==", "k 1=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="})
    void a_key_that_is_none_is_refused_and_not_told(String keys) {
        assertThatThrownBy(() -> UnsubscribeLinks.of("https://api.example.com", keys))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("links.keys")
                .hasMessageNotContaining("AAEC");
    }
}
