package dev.careerconversations.api.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * A property that a list can be sorted by; the id decides between equal ones.
 *
 * @param property as it is named in JSON
 * @param read the property from what a cursor says
 * @param lowest below all that can occur
 * @param highest above all that can occur
 */
public record SortKey<K extends Comparable<? super K>>(String property, Function<String, K> read, K lowest, K highest) {

    public static SortKey<LocalDate> date(String property) {
        return new SortKey<>(property, LocalDate::parse, LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
    }

    public static SortKey<Instant> moment(String property) {
        return new SortKey<>(
                property, Instant::parse, Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z"));
    }

    /** @throws RuntimeException when it is none, or one that cannot occur */
    K parse(String text) {
        K key = read.apply(text);
        if (key.compareTo(lowest) < 0 || key.compareTo(highest) > 0) {
            throw new IllegalArgumentException("out of range");
        }
        return key;
    }
}
