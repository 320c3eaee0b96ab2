package dev.careerconversations.worker.dispatch;

import dev.careerconversations.worker.dispatch.Waiting.Ready;
import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.ledger.Standing;
import dev.careerconversations.worker.ledger.Standing.Mode;
import dev.careerconversations.worker.ledger.Standings;
import dev.careerconversations.worker.smtp.MailServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Claims batches and sends them over lanes that never wait for each other: while they send, the next batch is being prepared, and
 * a mail server that falters or falls silent holds up nothing but its own lanes.
 */
public final class Dispatcher implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    /** How long a round waits for lanes to take what is ready, and for a batch, before it looks after other things. */
    private static final Duration ROUND = Duration.ofSeconds(1);

    private static final int BATCHES_IN_STOCK = 2;

    /** How soon a worker that the rate held back looks again: before what is kept of turns is over, so that the rate is made use of. */
    private static final Duration TURN = Duration.ofMillis(250);

    private final Ledger ledger;
    private final Settings settings;
    private final Batches batches;
    private final Waiting waiting = new Waiting();
    private final Settler settler;
    private final List<Relay> relays = new ArrayList<>();
    private final List<Thread> lanes = new ArrayList<>();
    private final ScheduledExecutorService renewals = Executors.newSingleThreadScheduledExecutor();
    private final Future<?> renewing;
    private volatile boolean stopping;
    private volatile boolean paused;

    /**
     * How mails are sent.
     *
     * @param connections how many mails are being sent at the same time, by all servers together; at least one for each. A server at
     *     which all of them have been waiting for some time is sent mails by one more
     * @param batch how many emails one claim takes at most; with no more than twice as many waiting, the next one is claimed
     * @param doubt how long a mail that may have arrived rests before it is repeated; then twice as long each time
     * @param stall for how long all connections to a server wait before one more is opened
     */
    public record Settings(int connections, int batch, Duration doubt, Duration stall) {

        /** Has all connections wait for ten seconds before one more is opened. */
        public Settings(int connections, int batch, Duration doubt) {
            this(connections, batch, doubt, Crew.PATIENCE);
        }
    }

    /**
     * @param lease how long claims last, of which they are renewed after a third
     * @param servers which share the mails
     */
    public Dispatcher(
            Ledger ledger,
            Duration lease,
            Preparation preparation,
            Standings standings,
            List<MailServer> servers,
            Settings settings,
            Observer observer) {
        this.ledger = ledger;
        this.settings = settings;
        int connections = connections(settings.connections(), servers);
        this.settler = new Settler(ledger, observer, connections);
        this.batches = new Batches(ledger, preparation, settler, this::handOver, settings.batch());
        for (int i = 0; i < servers.size(); i++) {
            Relay relay = new Relay(servers.get(i), standings, observer);
            relays.add(relay);
            int share = (connections + servers.size() - 1 - i) / servers.size();
            Crew crew = new Crew(relay, share, settings.stall());
            for (int j = 0; j < share; j++) {
                addLane(relay, crew.regular());
            }
            addLane(relay, crew.spare());
        }
        lanes.forEach(Thread::start);
        long third = lease.toMillis() / 3;
        renewing = renewals.scheduleWithFixedDelay(this::renew, third, third, TimeUnit.MILLISECONDS);
    }

    /** Returns how many connections there are, but for the spare ones: at least one to each server. */
    public static int connections(int wanted, List<MailServer> servers) {
        return Math.max(wanted, servers.size());
    }

    /**
     * Claims a batch, once no more than two batches of mails wait for the lanes, prepares it and hands it to them. Meanwhile they send a batch
     * and more: with less they would run dry. When no server is well, or sending is paused, it takes back what they have not begun.
     *
     * @return how many emails were claimed, or 1 when it is only that those before are still being prepared, or that the rate held
     *     this one back: there may be work for another round at once; 0 when none is waiting or none may be sent now
     */
    public int dispatch(Standing standing) {
        paused = standing.mode() == Mode.PAUSED;
        relays.forEach(relay -> relay.heed(standing));
        int ready = relays.stream()
                .mapToInt(relay -> relay.ready(settings.batch()))
                .max()
                .orElse(0);
        if (!mayBegin() || ready == 0) {
            giveBack();
            return 0;
        }
        try {
            if (!waiting.awaitRoom(BATCHES_IN_STOCK * settings.batch(), ROUND) || !mayBegin()) {
                return 0;
            }
            int claimed = batches.prepare(limit -> ledger.claim(standing, Math.min(ready, limit)), ROUND)
                    .orElse(1);
            if (claimed > 0 || !ledger.isHeldBack() || !mayBegin()) {
                return claimed;
            }
            Thread.sleep(TURN.toMillis());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Begins no new mail from now on, and gives back what was not begun; those being sent are finished and settled. */
    public void stop() {
        stopping = true;
        waiting.close();
        giveBack();
    }

    /** Waits until nothing is being prepared, waiting or being sent; whether it came to that in time. */
    public boolean awaitIdle(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        try {
            return batches.awaitIdle(patience) && waiting.awaitIdle(Duration.ofNanos(until - System.nanoTime()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether what prepares, all that send, and what writes down what came of it are at work; ends when it is closed. */
    public boolean isWorking() {
        return batches.isWorking() && settler.isWorking() && lanes.stream().allMatch(Thread::isAlive);
    }

    @Override
    public void close() {
        stop();
        lanes.forEach(Thread::interrupt);
        awaitIdle(ROUND);
        batches.close();
        settler.close();
        renewing.cancel(false);
        renewals.shutdown();
    }

    private void addLane(Relay relay, Shift shift) {
        lanes.add(new Thread(new Lane(relay, shift, waiting, settler, settings.doubt()), "lane-" + (lanes.size() + 1)));
    }

    /** Somebody may say stop or pause while they are being prepared, or just before they are handed over. */
    private void handOver(List<Ready> mails) {
        if (!mayBegin()) {
            settler.giveBack(mails.stream().map(Ready::claim).toList());
            return;
        }
        waiting.add(mails);
        if (!mayBegin()) {
            giveBack();
        }
    }

    private boolean mayBegin() {
        return !stopping && !paused;
    }

    private void giveBack() {
        settler.giveBack(waiting.removeAll().stream().map(Ready::claim).toList());
    }

    private void renew() {
        try {
            ledger.renew();
        } catch (RuntimeException e) {
            LOG.warnf("Leases could not be renewed: %s", e.getMessage());
        }
    }
}
