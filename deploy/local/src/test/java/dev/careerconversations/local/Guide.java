package dev.careerconversations.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The frontend guide: its blocks of a language are one program, its blocks of text what that prints. */
final class Guide {

    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private final List<MatchResult> blocks;

    private Guide(String guide) {
        this.blocks = BLOCK.matcher(guide).results().toList();
    }

    static Guide read() throws IOException {
        return new Guide(Files.readString(Checkout.root().resolve("docs/frontend-guide.md")));
    }

    /** Returns all blocks of a language, one after another. */
    String joined(String language) {
        return blocks.stream()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .collect(Collectors.joining());
    }

    /** Returns the languages of its blocks, each once. */
    List<String> languages() {
        return blocks.stream().map(block -> block.group(1)).distinct().sorted().toList();
    }
}
