package dev.careerconversations.reliability;

import dev.careerconversations.backends.OidcServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Row16RacesIT {

    private static final int RACES = Size.of(10_000, 200);
    private static final int A_SECOND = Size.of(40, 20);
    private static final int WORKERS = 2;

    private static final String OUTCOMES = """
            select n.id, n.state, coalesce(n.reason, '') as reason, e.id::text as email
            from delivery.notice n left join delivery.email e on e.recipient_id = n.recipient_id
            where n.kind = 'ACTION_ITEM_OVERDUE' and n.due_at < now()""";

    private final ScheduledExecutorService callers = Executors.newScheduledThreadPool(24);
    private final Map<Integer, Instant> answeredAt = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

    @Test
    void what_the_api_took_back_is_never_sent_and_the_rest_is_sent_as_it_was() throws Exception {
        Report report = Report.row(
                16,
                "a notice cancelled, moved or switched off in the very moment it is claimed: %,d races"
                        .formatted(RACES),
                "either sent as it was, or not sent; never sent after the API said it was withdrawn");
        try (report;
                Rig rig = Rig.open("row_16")) {
            OidcServer people = rig.opened(OidcServer.start(0));
            Sink sink = rig.sink(Fault.NONE);
            ApiService api = rig.opened(ApiService.start(rig, people));
            api.call(Race.MANAGER, "GET", "me", "");
            all(IntStream.range(0, RACES)
                    .<Callable<Integer>>mapToObj(i -> () -> api.call(Race.racer(i), "GET", "me", ""))
                    .toList());
            rig.fleet(sink).start(WORKERS);
            Instant first = Instant.now().plusSeconds(5 + RACES / 1_000);
            List<Race> races = IntStream.range(0, RACES)
                    .mapToObj(i -> Race.of(
                            i, first.plus(Duration.ofSeconds(1).multipliedBy(i).dividedBy(A_SECOND))))
                    .toList();
            Race.seed(rig.owner(), races);
            run(races, api);
            rig.judge().awaitSettled(Duration.ofMinutes(2));

            Outcomes outcomes = outcomes(rig, races, sink.acceptances());
            report.measured("%s", outcomes.ends)
                    .measured("%d were in a worker's hands when the API answered", outcomes.inHand)
                    .require(
                            "the API took every change",
                            statuses.values().stream().allMatch(it -> it / 100 == 2))
                    .require(
                            "every race has an end", Set.of("CANCELLED", "SENT").containsAll(outcomes.ends.keySet()))
                    .require("none that was withdrawn was sent", outcomes.sentThoughWithdrawn == 0)
                    .require("every one that counts as sent was sent, once", outcomes.notSentOnce == 0)
                    .done();
        } finally {
            callers.shutdownNow();
        }
    }

    private static final class Outcomes {

        private final Map<String, Integer> ends = new TreeMap<>();
        private int sentThoughWithdrawn;
        private int notSentOnce;

        /** Claimed before the change, so that the API did not withdraw it, and begun at the mail server after the answer. */
        private int inHand;
    }

    private Outcomes outcomes(Rig rig, List<Race> races, List<Acceptance> accepted) {
        Map<String, List<Acceptance>> byEmail = accepted.stream().collect(Collectors.groupingBy(Acceptance::email));
        Map<UUID, String> states = new HashMap<>();
        Map<UUID, List<Acceptance>> mails = new HashMap<>();
        rig.owner()
                .useHandle(handle -> handle.createQuery(OUTCOMES).mapToMap().forEach(row -> {
                    UUID notice = (UUID) row.get("id");
                    states.put(notice, (String) row.get("state"));
                    mails.computeIfAbsent(notice, id -> new ArrayList<>())
                            .addAll(byEmail.getOrDefault(String.valueOf(row.get("email")), List.of()));
                }));
        Outcomes outcomes = new Outcomes();
        for (Race race : races) {
            String state = states.getOrDefault(race.noticeId(), "GONE");
            List<Acceptance> sent = mails.getOrDefault(race.noticeId(), List.of());
            outcomes.ends.merge(state, 1, Integer::sum);
            outcomes.sentThoughWithdrawn += state.equals("CANCELLED") ? sent.size() : 0;
            outcomes.notSentOnce += state.equals("SENT") && sent.size() != 1 ? 1 : 0;
            Instant answered = answeredAt.get(race.number());
            outcomes.inHand += (int) sent.stream()
                    .filter(mail -> answered != null && mail.begunAt().isAfter(answered))
                    .count();
        }
        return outcomes;
    }

    private void run(List<Race> races, ApiService api) throws InterruptedException, ExecutionException {
        List<? extends Future<?>> calls = races.stream()
                .map(race -> callers.schedule(
                        () -> {
                            statuses.put(race.number(), race.run(api));
                            answeredAt.put(race.number(), Instant.now());
                            return race;
                        },
                        Duration.between(Instant.now(), race.callAt()).toMillis(),
                        TimeUnit.MILLISECONDS))
                .toList();
        for (Future<?> call : calls) {
            call.get();
        }
    }

    private void all(List<Callable<Integer>> calls) throws InterruptedException, ExecutionException {
        for (Future<Integer> call : callers.invokeAll(calls)) {
            call.get();
        }
    }
}
