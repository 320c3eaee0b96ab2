package dev.careerconversations.api.openapi;

import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentElement;
import com.github.therapi.runtimejavadoc.CommentText;
import com.github.therapi.runtimejavadoc.InlineLink;
import com.github.therapi.runtimejavadoc.InlineTag;
import java.util.Locale;
import java.util.stream.Collectors;

/** What Javadoc says, as the CommonMark of a description. */
final class JavadocText {

    private JavadocText() {}

    /** Returns what it says of the whole; of an enum also what each value means. */
    static String of(ClassJavadoc type) {
        String values = type.getEnumConstants().stream()
                .filter(value -> !of(value.getComment()).isEmpty())
                .map(value -> "\n" + value.getName() + ": " + uncapitalised(of(value.getComment())))
                .collect(Collectors.joining());
        return of(type.getComment()) + values;
    }

    /** Returns what it says of a component of a record; empty if nothing. */
    static String of(ClassJavadoc type, String component) {
        return type.getRecordComponents().stream()
                .filter(it -> it.getName().equals(component))
                .map(it -> sentence(of(it.getComment())))
                .findFirst()
                .orElse("");
    }

    private static String of(Comment comment) {
        StringBuilder text = new StringBuilder();
        for (CommentElement element : comment) {
            if (element instanceof CommentText plain) {
                text.append(plain.getValue());
            } else if (element instanceof InlineTag code) {
                text.append('`').append(code.getValue()).append('`');
            } else if (element instanceof InlineLink link) {
                text.append('`').append(link.getLink().getLabel()).append('`');
            }
        }
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private static String sentence(String words) {
        if (words.isEmpty()) {
            return words;
        }
        String text = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return text.endsWith(".") ? text : text + ".";
    }

    private static String uncapitalised(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
