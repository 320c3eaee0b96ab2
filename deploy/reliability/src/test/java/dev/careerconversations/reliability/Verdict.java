package dev.careerconversations.reliability;

import java.util.Map;

/**
 * What became of all mail.
 *
 * @param due how many notices were due
 * @param lost how many of them no mail server has accepted, and nobody says why not
 * @param repeated how many acceptances were of a mail that had been accepted before
 * @param differing how many of those were not the same bytes
 * @param states how many notices are in each
 */
record Verdict(long due, long lost, long repeated, long differing, Map<String, Long> states) {

    long sent() {
        return states.getOrDefault("SENT", 0L);
    }

    boolean allSent() {
        return sent() == due;
    }

    @Override
    public String toString() {
        return "%,d due: lost %d, repeated %d%s%s"
                .formatted(
                        due,
                        lost,
                        repeated,
                        differing == 0 ? "" : " (" + differing + " of them with other bytes)",
                        allSent() ? "" : ", " + states);
    }
}
