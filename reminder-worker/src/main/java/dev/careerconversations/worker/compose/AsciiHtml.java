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
        char[] characters = html.toCharArray();
        StringBuilder ascii = new StringBuilder(characters.length + 64);
        int copied = 0;
        for (int i = 0; i < characters.length; i++) {
            char c = characters[i];
            if (c >= 0x80) {
                ascii.append(characters, copied, i - copied);
                int character = html.codePointAt(i);
                i += Character.charCount(character) - 1;
                copied = i + 1;
                // By their numbers, controls would be read as characters of Windows (HTML, section 13.2.5.80).
                boolean readable =
                        !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
                ascii.append("&#").append(readable ? character : UNREADABLE).append(';');
            } else if (c == 'r' && html.startsWith("<br>", i - 2)) {
                // A line that ends within the tag shows nothing; between tags it might, where white space is kept.
                ascii.append(characters, copied, i + 1 - copied).append('\n');
                copied = i + 1;
            }
        }
        ascii.append(characters, copied, characters.length - copied);
        return ascii.toString();
    }
}
