package dev.careerconversations.worker.compose;

/**
 * HTML that mail servers pass on as it is (RFC 5322, section 2.1.1): characters beyond ASCII by their numbers, and short lines. It
 * needs no encoding, which for a page of HTML costs more than all else of a mail.
 */
final class AsciiHtml {

    private static final int UNREADABLE = 0xFFFD;

    private AsciiHtml() {}

    /** Returns the same page. */
    static String of(String html) {
        StringBuilder ascii = new StringBuilder(html.length() + 64);
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c < 0x80) {
                ascii.append(c);
                // A line that ends within the tag shows nothing; between tags it might, where white space is kept.
                if (c == 'r' && html.startsWith("<br>", i - 2)) {
                    ascii.append('\n');
                }
            } else {
                int character = html.codePointAt(i);
                i += Character.charCount(character) - 1;
                // By their numbers, controls would be read as characters of Windows (HTML, section 13.2.5.80).
                boolean readable =
                        !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
                ascii.append("&#").append(readable ? character : UNREADABLE).append(';');
            }
        }
        return ascii.toString();
    }
}
