package dev.careerconversations.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.backends.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What a row is measured with: a database, mail servers, workers. */
final class Rig implements AutoCloseable {

    /** How many connections each worker has: C in the table. */
    static final int CONNECTIONS = 4;

    private final Path directory;
    private final Database database;
    private final List<Sink> sinks = new ArrayList<>();
    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();

    private Rig(Path directory, Database database) {
        this.directory = directory;
        this.database = database;
    }

    /** @param row a valid name of a database, and of a folder for logs */
    static Rig open(String row) {
        return new Rig(folder(row), Database.shared(row));
    }

    /** Opens one whose PostgreSQL is nobody else's. */
    static Rig withServerOfItsOwn(String row) {
        Path directory = folder(row);
        Rig rig = new Rig(directory, Database.ofItsOwn(directory.resolve("postgres")));
        PostgresServer server = rig.database.server();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        rig.toClose.push(server);
        return rig;
    }

    Sink sink(Fault fault) {
        return sink(fault, Guarded.OPEN);
    }

    Sink sink(Fault fault, Guarded guarded) {
        Sink sink = Sink.open(directory.resolve("sink-" + (sinks.size() + 1) + ".log"), fault, guarded);
        sinks.add(sink);
        return opened(sink);
    }

    /** Workers that send to these servers. */
    Fleet fleet(Sink... servers) {
        return fleetAt(database.jdbcUrl(), servers);
    }

    /** Workers that reach the database by another way. */
    Fleet fleetAt(String jdbcUrl, Sink... servers) {
        assertThat(Directories.WORKER)
                .as("the packaged worker: run ./mvnw package")
                .exists();
        return opened(new Fleet(directory, jdbcUrl, servers));
    }

    <T extends AutoCloseable> T opened(T part) {
        toClose.push(part);
        return part;
    }

    Database database() {
        return database;
    }

    Jdbi owner() {
        return database.owner();
    }

    Seeds seeds() {
        return new Seeds(owner());
    }

    Judge judge() {
        return new Judge(owner(), sinks);
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() {
        while (!toClose.isEmpty()) {
            try {
                toClose.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Path folder(String row) {
        try {
            return Files.createDirectories(Directories.TARGET.resolve(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
