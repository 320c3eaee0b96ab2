package dev.careerconversations.api.openapi;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives every real id the id that stands for it in examples, in the order in which they are met. Tags depend on ids: one
 * stands for all.
 */
final class ExampleIds {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Pattern TAG = Pattern.compile("\\\\\"[A-Za-z0-9_-]{20,}\\\\\"");
    private static final Pattern SECRET = Pattern.compile("/calendar/[A-Za-z0-9_-]{43}\\.ics");
    private static final String ANY_SECRET = "/calendar/4zL0m1Q8yB6kY0mJ3l7k1t3oQ0vV9xkqg3u2b8w5c1A.ics";

    private static final String ANY_TAG = Matcher.quoteReplacement("\\\"xqQ3mLr1d9ZsKe0TbhFv\\\"");

    private final Map<String, String> examples = new HashMap<>();

    /** Returns a request with the real ids that its examples stand for. */
    String realIn(String text) {
        String real = text;
        for (Map.Entry<String, String> id : examples.entrySet()) {
            real = real.replace(id.getValue(), id.getKey());
        }
        return real;
    }

    String replaceIn(String text) {
        String told = SECRET.matcher(TAG.matcher(text).replaceAll(ANY_TAG)).replaceAll(ANY_SECRET);
        return ID.matcher(told)
                .replaceAll(id -> examples.computeIfAbsent(
                        id.group(), it -> "0195a4e2-7c00-7000-8000-%012d".formatted(examples.size() + 1)));
    }
}
