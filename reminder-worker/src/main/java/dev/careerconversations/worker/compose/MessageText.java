package dev.careerconversations.worker.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a person has written to another, and how much of it HTML can show: mail programs cut off what is longer. */
record MessageText(String text) {

    /** What an HTML mail has room for, in bytes as {@link AsciiHtml} writes them; the rest of a page takes less than 12,000. */
    private static final int ROOM = 46_000;

    private static final int BEGINNING = 120;

    /** A character takes so many bytes at most: its number of up to seven digits, and three signs around it. */
    private static final int WIDEST = 10;

    /** Returns how it begins, on one line. */
    String beginning() {
        String line =
                text.lines().map(String::strip).filter(one -> !one.isEmpty()).collect(Collectors.joining(" "));
        return beginning(line, BEGINNING);
    }

    boolean isCut() {
        return widthOf(text) > ROOM;
    }

    /** Returns its lines, or as many whole ones as there is room for; a line that is too long for all is cut itself. */
    List<String> shown() {
        List<String> shown = new ArrayList<>();
        int room = ROOM;
        for (String line : isCut() ? text.lines().toList() : List.<String>of()) {
            room -= widthOf(line + "\n");
            if (room < 0) {
                return shown.isEmpty() ? List.of(beginning(line, ROOM / WIDEST)) : shown;
            }
            shown.add(line);
        }
        return isCut() ? shown : text.lines().toList();
    }

    private static String beginning(String line, int characters) {
        int most = Math.min(characters, line.codePointCount(0, line.length()));
        return line.substring(0, line.offsetByCodePoints(0, most));
    }

    private static int widthOf(String text) {
        return text.codePoints().map(MessageText::widthOf).sum();
    }

    private static int widthOf(int character) {
        return switch (character) {
            case '&', '<', '>', '"', '\'', '\n' -> "&quot;".length();
            default -> character < 0x80 ? 1 : WIDEST;
        };
    }
}
