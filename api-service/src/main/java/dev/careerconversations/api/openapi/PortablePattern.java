package dev.careerconversations.api.openapi;

/**
 * Patterns of Bean Validation in the words of JSON Schema: a match is found anywhere unless the pattern is anchored, classes
 * of characters go without Java's names, and blank is what {@link String#trim()} would take away.
 */
final class PortablePattern {

    private static final String NOT_BLANK = "\\S";
    private static final String ONE_LINE = "[^\\p{Cntrl}]*";

    private static final String CHARACTER = "[^\\x00-\\x1F\\x7F]";
    private static final String INK = "[^\\x00-\\x20\\x7F]";

    private PortablePattern() {}

    /** Returns the pattern as others read it; it need not be one of Java. */
    static String of(String pattern, boolean notBlank) {
        if (pattern.equals(NOT_BLANK)) {
            return "[^\\x00-\\x20]";
        }
        if (pattern.equals(ONE_LINE)) {
            return notBlank ? "^" + CHARACTER + "*" + INK + CHARACTER + "*$" : "^" + CHARACTER + "*$";
        }
        return pattern.startsWith("^") || pattern.startsWith("[^\\x00") ? pattern : "^(?:" + pattern + ")$";
    }
}
