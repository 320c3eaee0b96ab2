package dev.careerconversations.reliability;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads lines, and the texts of mails, as bytes: mail is hashed as it came, and a buffered reader of the JDK takes a lock for every byte. */
final class Lines {

    private static final byte[] LAST_LINE = ".\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_OF_TEXT = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Returns the next line without its CRLF, or null when the other side has ended the connection. */
    byte @Nullable [] next() throws IOException {
        int searched = start;
        while (true) {
            for (int i = searched; i < end; i++) {
                if (buffer[i] == '\n') {
                    byte[] line = Arrays.copyOfRange(buffer, start, i > start && buffer[i - 1] == '\r' ? i - 1 : i);
                    start = i + 1;
                    return line;
                }
            }
            int known = end - start;
            if (!more()) {
                return null;
            }
            searched = start + known;
        }
    }

    /**
     * Returns a mail as it comes after DATA, with its dots doubled and without the last one, or null when the other side has ended the
     * connection. Nobody says more before that is answered, so no more than the end of what has come is looked at.
     */
    byte @Nullable [] text() throws IOException {
        while (!endsText()) {
            if (!more()) {
                return null;
            }
        }
        byte[] text = Arrays.copyOfRange(buffer, start, end - LAST_LINE.length);
        start = end;
        return text;
    }

    private boolean endsText() {
        return end - start == LAST_LINE.length ? ends(LAST_LINE) : ends(END_OF_TEXT);
    }

    private boolean ends(byte[] with) {
        int from = end - with.length;
        return from >= start && Arrays.equals(buffer, from, end, with, 0, with.length);
    }

    private boolean more() throws IOException {
        makeRoom();
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(read, 0);
        return read >= 0;
    }

    private void makeRoom() {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
    }
}
