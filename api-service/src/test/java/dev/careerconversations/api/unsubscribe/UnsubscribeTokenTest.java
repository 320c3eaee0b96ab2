package dev.careerconversations.api.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerconversations.api.person.Reminders;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsubscribeTokenTest {

    private static final UUID PERSON = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

    /** The worker's tests make the same one; docs/security.md shows it. */
    private static final String SHARED = "k1.AZjA3gAAcACAAAAAAAAAAQQ.cvrOeUsnfs4rzH_Tox6OFd8d2kgLsIW0iHUjIuY-nQk";

    private static final LinkKeys KEYS = keys("k1", 0);

    @Test
    void the_token_that_both_services_agree_on_is_read() {
        assertThat(UnsubscribeToken.of(SHARED, KEYS))
                .contains(new UnsubscribeToken(PERSON, new Reminders(false, false, true, false)));
        assertThat(Links.token(PERSON, Links.ACTION_ITEMS)).isEqualTo(SHARED);
    }

    @ParameterizedTest
    @CsvSource({
        "1, true, false, false, false",
        "2, false, true, false, false",
        "8, false, false, false, true",
        "15, true, true, true, true"
    })
    void each_bit_is_a_kind(int kinds, boolean preparation, boolean outcome, boolean actionItems, boolean checkIns) {
        assertThat(UnsubscribeToken.of(Links.token(PERSON, kinds), KEYS))
                .map(UnsubscribeToken::kinds)
                .contains(new Reminders(preparation, outcome, actionItems, checkIns));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 20, 255})
    void kinds_that_are_none_are_no_token_however_well_they_are_signed(int kinds) {
        assertThat(UnsubscribeToken.of(Links.token(PERSON, kinds), KEYS)).isEmpty();
    }

    @Test
    void no_character_of_a_token_can_be_changed_left_out_or_added() {
        for (int i = 0; i < SHARED.length(); i++) {
            for (char other : new char[] {'A', 'B', 'k', '.', '_', '='}) {
                String changed = SHARED.substring(0, i) + other + SHARED.substring(i + 1);
                if (!changed.equals(SHARED)) {
                    assertThat(UnsubscribeToken.of(changed, KEYS)).as(changed).isEmpty();
                }
            }
            assertThat(UnsubscribeToken.of(SHARED.substring(0, i) + SHARED.substring(i + 1), KEYS))
                    .isEmpty();
        }
        assertThat(UnsubscribeToken.of(SHARED + "A", KEYS)).isEmpty();
        assertThat(UnsubscribeToken.of("", KEYS)).isEmpty();
    }

    @Test
    void a_key_is_good_under_its_own_id_alone() {
        assertThat(UnsubscribeToken.of(Links.token("k2", Links.key(0), PERSON, 4), KEYS))
                .isEmpty();
        assertThat(UnsubscribeToken.of(Links.token("k1", Links.key(1), PERSON, 4), KEYS))
                .isEmpty();
    }

    @Test
    void while_a_key_is_replaced_links_of_both_are_good() {
        LinkKeys both = new LinkKeys(Optional.of(assigned("k2", 7) + ", " + assigned("k1", 0)), false);

        assertThat(UnsubscribeToken.of(SHARED, both)).isPresent();
        assertThat(UnsubscribeToken.of(Links.token("k2", Links.key(7), PERSON, 4), both))
                .isPresent();
    }

    @Test
    void without_a_key_nothing_starts() {
        assertThatThrownBy(() -> new LinkKeys(Optional.empty(), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LINKS_KEYS is not set");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "k1", "k1=", "k1=AAAA", "k1=secret!secret!secret!secret!secret!secret!", "k_1=x", "=x", ","})
    void what_is_no_key_is_refused_in_words_that_tell_nothing_of_it(String configured) {
        assertThatThrownBy(() -> new LinkKeys(Optional.of(configured), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LINKS_KEYS must be id=key,id=key")
                .hasMessageNotContaining("secret!");
    }

    @Test
    void two_keys_of_one_id_are_refused() {
        assertThatThrownBy(() -> new LinkKeys(Optional.of(assigned("k1", 0) + "," + assigned("k1", 1)), false))
                .hasMessage("LINKS_KEYS has two keys with the id k1.");
    }

    private static LinkKeys keys(String id, int first) {
        return new LinkKeys(Optional.of(assigned(id, first)), false);
    }

    private static String assigned(String id, int first) {
        return id + "=" + Base64.getEncoder().encodeToString(Links.key(first));
    }
}
