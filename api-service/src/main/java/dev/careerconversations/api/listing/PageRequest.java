package dev.careerconversations.api.listing;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for: it begins after a position in the list's order, so that what is inserted or removed
 * elsewhere moves nothing.
 *
 * @param sort the property, with a minus in front if the order descends
 * @param limit how many items at most, 1 to 100
 * @param afterKey the sort key of the last item of the page before; on the first page one that lies outside
 * @param afterId the id of that item
 */
public record PageRequest<K>(String sort, int limit, K afterKey, UUID afterId) {

    public boolean isDescending() {
        return sort.startsWith("-");
    }

    /** Returns how many rows to read: one more than asked for tells whether there is another page. */
    public int rows() {
        return limit + 1;
    }

    /**
     * Makes the page of the rows that were read.
     *
     * @param rows those after the position, {@link #rows()} at most
     * @param page takes the items and the cursor of the next page, null after the last
     */
    public <E, P> P of(
            List<E> rows,
            Function<? super E, K> key,
            Function<? super E, UUID> id,
            BiFunction<List<E>, @Nullable String, P> page) {
        if (rows.size() <= limit) {
            return page.apply(rows, null);
        }
        E last = rows.get(limit - 1);
        Cursor next = new Cursor(sort, String.valueOf(key.apply(last)), id.apply(last));
        return page.apply(rows.subList(0, limit), next.written());
    }
}
