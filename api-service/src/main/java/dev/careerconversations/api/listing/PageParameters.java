package dev.careerconversations.api.listing;

import dev.careerconversations.api.problem.InvalidRequestException;
import java.time.DateTimeException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters that every list takes. They are read as text, because JAX-RS would answer 404 to what is no number.
 * Each list says by what it
 * can be filtered and sorted.
 */
public abstract class PageParameters {

    private static final int MOST = 100;
    private static final String DEFAULT = "50";

    @RestQuery
    @Parameter(
            description = "How many items at most.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = DEFAULT))
    @Nullable
    String limit;

    @RestQuery
    @Parameter(
            description = "Where the page begins: next of the page before, as it is, with the same sort.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200, pattern = "^[A-Za-z0-9_-]+$"))
    @Nullable
    String cursor;

    /**
     * Returns the page that is asked for.
     *
     * @param sort what the caller says, or null
     * @param otherwise the order if they say nothing, as they would say it
     * @throws InvalidRequestException when a parameter is not valid
     */
    protected final <K extends Comparable<? super K>> PageRequest<K> read(
            @Nullable String sort, SortKey<K> key, String otherwise) {
        String order = sort == null ? otherwise : sort;
        String descending = "-" + key.property();
        if (!order.equals(key.property()) && !order.equals(descending)) {
            throw InvalidRequestException.of("sort", "must be " + key.property() + " or " + descending);
        }
        if (cursor != null) {
            return after(order, key, cursor);
        }
        boolean ascends = order.equals(key.property());
        return new PageRequest<>(
                order, limit(), ascends ? key.lowest() : key.highest(), ascends ? new UUID(0, 0) : new UUID(-1, -1));
    }

    private <K extends Comparable<? super K>> PageRequest<K> after(String order, SortKey<K> key, String text) {
        try {
            Cursor position = Cursor.read(text);
            if (position.sort().equals(order)) {
                return new PageRequest<>(order, limit(), key.parse(position.key()), position.id());
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // told below, as for the cursor of another list
        }
        throw InvalidRequestException.of("cursor", "must be next of a page of this list, in the same order");
    }

    private int limit() {
        String wish = limit == null ? DEFAULT : limit;
        if (wish.matches("[0-9]{1,3}")) {
            int number = Integer.parseInt(wish);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        }
        throw InvalidRequestException.of("limit", "must be a whole number from 1 to " + MOST);
    }
}
