package dev.careerconversations.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://meet.example.com/a-b_c?d=e&f#g",
                "http://x",
                "https://münchen.example.com/straße",
                "https://例え.jp/雪"
            })
    void an_address_of_any_script_is_one(String address) {
        assertThat(address).matches(WebAddress.FORM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://x",
                "https://",
                "https://a b",
                "https://a\u0001",
                "https://a\u007f",
                "https://a\u0085b",
                "https://a\u2028b",
                "https://a\u202eb",
                "https://a\u200bb",
                "https://a\u2066b",
                "https://a\nb"
            })
    void what_cannot_be_seen_or_turns_text_round_is_none(String address) {
        assertThat(address).doesNotMatch(WebAddress.FORM);
    }
}
