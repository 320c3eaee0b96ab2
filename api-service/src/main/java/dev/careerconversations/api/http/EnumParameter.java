package dev.careerconversations.api.http;

import dev.careerconversations.api.problem.InvalidRequestException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A query parameter that takes one of a few words. Left to JAX-RS, another word would be answered with 404. */
public final class EnumParameter {

    private EnumParameter() {}

    /**
     * Returns what the parameter says, or nothing if it was left out.
     *
     * @throws InvalidRequestException when it says something else, naming what it can say
     */
    public static <E extends Enum<E>> Optional<E> read(String name, @Nullable String word, Class<E> type) {
        if (word == null) {
            return Optional.empty();
        }
        E[] words = type.getEnumConstants();
        return Optional.of(Arrays.stream(words)
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidRequestException.of(
                        name,
                        Arrays.stream(words)
                                .map(Enum::name)
                                .collect(Collectors.joining(", ", "must be one of ", "")))));
    }
}
