package dev.careerconversations.api.openapi.compatibility;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What CHANGELOG.md says of the release to come. */
final class Changelog {

    private static final Pattern UNRELEASED = Pattern.compile("(?ms)^## \\[?Unreleased]?.*?$(.*?)(?=^## |\\z)");

    private final List<String> breaking;

    Changelog(String text) {
        breaking = UNRELEASED
                .matcher(text)
                .results()
                .flatMap(section -> Stream.of(section.group(1).split("(?m)^(?=[-*#])")))
                .filter(entry -> entry.contains("**Breaking**"))
                .toList();
    }

    /** Tells whether an entry marked as breaking names the place, or every operation that it concerns. */
    boolean names(Break change) {
        return names(change.place()) || change.operations().stream().allMatch(this::names);
    }

    private boolean names(String name) {
        Pattern whole = Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "(?!\\w|\\.\\w)");
        return breaking.stream().anyMatch(entry -> whole.matcher(entry).find());
    }
}
