package dev.careerconversations.api.progress;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a plan's promises and check-ins so far.
 *
 * @param today the date where the employee is, on which all of it depends
 * @param employee the employee's promises
 * @param manager the manager's promises
 * @param nextDueOn the first day, today or later, on which an open promise of either is due; null if there is none
 * @param daysToNextDue how many days that is from today; null if there is none
 * @param timeline how it came to this: one point for each day on which a promise was made, done or dropped, oldest first. A
 *     promise that was opened again counts as open all along
 */
@Schema(name = "Progress")
record ProgressView(
        LocalDate today,
        Promises employee,
        Promises manager,
        CheckIns checkIns,
        @Nullable LocalDate nextDueOn,

        @Schema(minimum = "0", maximum = "100000") @Nullable Integer daysToNextDue,

        @Schema(maxItems = 200) List<Point> timeline) {

    private static final String MOST_ITEMS = "100";
    private static final String MOST_CHECK_INS = "1000";

    /**
     * The promises of one party, counted.
     *
     * @param open still to be kept, overdue ones as well
     * @param overdue still to be kept, and due before today
     * @param doneOnTime done on the day they were due or before, where the employee is
     * @param doneLate done after that day
     * @param dropped given up
     * @param nextDueOn the first day, today or later, on which an open one is due; null if there is none
     */
    @Schema(name = "ProgressOfPromises")
    record Promises(
            @Schema(minimum = "0", maximum = MOST_ITEMS) int open,
            @Schema(minimum = "0", maximum = MOST_ITEMS) int overdue,
            @Schema(minimum = "0", maximum = MOST_ITEMS) int doneOnTime,
            @Schema(minimum = "0", maximum = MOST_ITEMS) int doneLate,
            @Schema(minimum = "0", maximum = MOST_ITEMS) int dropped,
            @Nullable LocalDate nextDueOn) {}

    /**
     * The check-ins, counted.
     *
     * @param planned not recorded or skipped yet, missed ones as well
     * @param missed not recorded or skipped although their day has passed
     * @param recorded took place
     * @param skipped will not, or did not, take place
     * @param keptPercent how many in a hundred took place, of those recorded, skipped or missed; null if there are none of these
     * @param nextOn the first day, today or later, that one is planned for; null if there is none
     * @param daysToNext how many days that is from today; null if there is none
     */
    @Schema(name = "ProgressOfCheckIns")
    record CheckIns(
            @Schema(minimum = "0", maximum = MOST_CHECK_INS) long planned,
            @Schema(minimum = "0", maximum = MOST_CHECK_INS) long missed,
            @Schema(minimum = "0", maximum = MOST_CHECK_INS) long recorded,
            @Schema(minimum = "0", maximum = MOST_CHECK_INS) long skipped,

            @Schema(minimum = "0", maximum = "100") @Nullable
            Integer keptPercent,

            @Nullable LocalDate nextOn,

            @Schema(minimum = "0", maximum = "100000") @Nullable
            Integer daysToNext) {}

    /**
     * How many promises of both there were at the end of a day.
     *
     * @param open still to be kept
     * @param done kept so far
     * @param dropped given up so far
     */
    @Schema(name = "ProgressPoint")
    record Point(
            LocalDate date,
            @Schema(minimum = "0", maximum = MOST_ITEMS) int open,
            @Schema(minimum = "0", maximum = MOST_ITEMS) int done,
            @Schema(minimum = "0", maximum = MOST_ITEMS) int dropped) {}
}
