package dev.careerconversations.reliability;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever comes at once, and whatever comes apart. */
class LinesTest {

    @Test
    void a_text_is_what_stands_before_a_dot_alone() throws IOException {
        assertThat(text("Subject: Hello\r\n\r\nText\r\n.\r\n")).isEqualTo("Subject: Hello\r\n\r\nText\r\n");
        assertThat(text(".\r\n")).as("nothing").isEmpty();
        assertThat(text("A\r\n..\r\n..B.\r\n.\r\n")).as("dots stay doubled").isEqualTo("A\r\n..\r\n..B.\r\n");
        assertThat(text("Text " + "long ".repeat(100_000) + "\r\n.\r\n")).hasSize(500_007);
    }

    @Test
    void a_text_that_does_not_end_is_none() throws IOException {
        assertThat(lines(1_000, "Text\r\n.\r").text()).isNull();
        assertThat(lines(1_000, "Text.\r\n").text()).isNull();
    }

    @Test
    void lines_come_before_and_after_a_text() throws IOException {
        Lines lines = lines(1_000, "DATA\r\n", "Text\r\n.\r\n", "QUIT\r\n");

        assertThat(lines.next()).asString(US_ASCII).isEqualTo("DATA");
        assertThat(lines.text()).asString(US_ASCII).isEqualTo("Text\r\n");
        assertThat(lines.next()).asString(US_ASCII).isEqualTo("QUIT");
        assertThat(lines.next()).isNull();
    }

    /** However it is cut into pieces. */
    private static String text(String said) throws IOException {
        String all = new String(lines(100_000, said).text(), US_ASCII);
        for (int piece = 1; piece < 7; piece++) {
            assertThat(lines(piece, said).text()).asString(US_ASCII).isEqualTo(all);
        }
        return all;
    }

    /** Gives what was said at one time, and of that no more than a piece. */
    private static Lines lines(int piece, String... said) {
        List<ByteArrayInputStream> all = Stream.of(said)
                .map(each -> new ByteArrayInputStream(each.getBytes(US_ASCII)))
                .toList();
        return new Lines(new FilterInputStream(new SequenceInputStream(Collections.enumeration(all))) {
            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                return super.read(into, from, Math.min(piece, most));
            }
        });
    }
}
