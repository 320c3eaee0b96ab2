package dev.careerconversations.api.hint;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of one language as they are written; what each means is told at the top of {@code hints/en.yaml}. */
record RuleFile(@Nullable List<Written> rules) {

    /**
     * One rule.
     *
     * @param where to which texts it applies
     * @param phrases of which one in a text makes the hint
     * @param except phrases within which none counts
     * @param vague how little says too little
     */
    record Written(
            @Nullable String code,
            @Nullable Set<TextKind> where,
            @Nullable List<String> phrases,
            @Nullable List<String> except,
            @Nullable Vague vague,
            @Nullable String message,
            @Nullable String suggestion) {}

    /**
     * How little says too little.
     *
     * @param fewerThan this many words that say something
     * @param fillers words that say nothing
     */
    record Vague(int fewerThan, @Nullable Set<String> fillers) {}
}
