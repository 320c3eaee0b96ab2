package dev.careerconversations.api.http;

import dev.careerconversations.api.problem.InvalidRequestException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A query parameter that takes a date, an id or a yes or no. Left to JAX-RS, anything else would be answered with 404. */
public final class PlainParameter {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private PlainParameter() {}

    /**
     * Returns the date that the parameter says, or nothing if it was left out.
     *
     * @throws InvalidRequestException when it says something, but no date
     */
    public static Optional<LocalDate> date(String name, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return Optional.of(date);
            }
        } catch (DateTimeParseException e) {
            // told below, as for a year out of range
        }
        throw InvalidRequestException.of(name, "must be a date such as 2026-03-12, between 1970 and 2199");
    }

    /**
     * Returns the id that the parameter says, or nothing if it was left out.
     *
     * @throws InvalidRequestException when it says something, but no id
     */
    public static Optional<UUID> id(String name, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (!ID.matcher(text).matches()) {
            throw InvalidRequestException.of(name, "must be a UUID");
        }
        return Optional.of(UUID.fromString(text));
    }

    /**
     * Returns the yes or no that the parameter says, or nothing if it was left out.
     *
     * @throws InvalidRequestException when it says neither true nor false
     */
    public static Optional<Boolean> flag(String name, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (!text.equals("true") && !text.equals("false")) {
            throw InvalidRequestException.of(name, "must be true or false");
        }
        return Optional.of(text.equals("true"));
    }
}
