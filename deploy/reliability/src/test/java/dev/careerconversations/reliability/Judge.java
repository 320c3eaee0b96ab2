package dev.careerconversations.reliability;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.core.ConditionTimeoutException;
import org.jdbi.v3.core.Jdbi;

/** Compares what was to be told with what the mail servers wrote down. */
final class Judge {

    private final Jdbi owner;
    private final List<Sink> sinks;

    Judge(Jdbi owner, List<Sink> sinks) {
        this.owner = owner;
        this.sinks = List.copyOf(sinks);
    }

    /** Waits until every notice is settled. Does not fail when that takes longer: then {@link #verdict} tells what is open. */
    void awaitSettled(Duration patience) {
        try {
            await().atMost(patience).pollInterval(Duration.ofMillis(200)).until(() -> open() == 0);
        } catch (ConditionTimeoutException e) {
            // what is still open is lost, as far as this row can tell
        }
    }

    /** How many due notices wait or are being sent. Unanswered counts as open: the database may be away. */
    long open() {
        try {
            return count("""
                    select count(*) from delivery.notice
                    where state in ('QUEUED', 'SENDING') or state = 'PENDING' and due_at <= now()""");
        } catch (RuntimeException e) {
            return Long.MAX_VALUE;
        }
    }

    int accepted() {
        return sinks.stream().mapToInt(Sink::accepted).sum();
    }

    long count(String query) {
        return owner.withHandle(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    Verdict verdict() {
        Map<String, Set<String>> hashes = new HashMap<>();
        long acceptances = 0;
        long differing = 0;
        for (Sink sink : sinks) {
            for (Acceptance acceptance : sink.acceptances()) {
                acceptances++;
                Set<String> known = hashes.computeIfAbsent(acceptance.email(), email -> new HashSet<>());
                if (known.add(acceptance.hash()) && known.size() > 1) {
                    differing++;
                }
            }
        }
        return verdict(hashes.keySet(), acceptances - hashes.size(), differing);
    }

    private Verdict verdict(Set<String> emails, long repeated, long differing) {
        return owner.withHandle(handle -> {
            long due = 0;
            long lost = 0;
            Map<String, Long> states = new TreeMap<>();
            var notices = handle.createQuery(
                            "select state, email_id::text as email from delivery.notice where due_at <= now()")
                    .mapToMap()
                    .list();
            for (Map<String, Object> notice : notices) {
                due++;
                String state = (String) notice.get("state");
                states.merge(state, 1L, Long::sum);
                boolean told = emails.contains(String.valueOf(notice.get("email")));
                if (!told && !Set.of("FAILED", "SKIPPED", "CANCELLED").contains(state)) {
                    lost++;
                }
            }
            return new Verdict(due, lost, repeated, differing, states);
        });
    }
}
