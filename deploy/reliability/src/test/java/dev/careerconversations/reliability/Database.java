package dev.careerconversations.reliability;

import dev.careerconversations.backends.PostgresServer;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/**
 * A migrated database that belongs to one row.
 *
 * @param server that it is on
 * @param jdbcUrl for workers
 */
record Database(PostgresServer server, String jdbcUrl) {

    /** Started with the first row and closed when this process ends: rows differ in their databases. */
    private static final class Shared {

        private static final PostgresServer SERVER = started();

        private static PostgresServer started() {
            PostgresServer server = PostgresServer.start(Directories.TARGET.resolve("postgres"), 0);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            migrate(server);
            return server;
        }
    }

    /**
     * Makes a database on the server that rows share.
     *
     * @param name new for each; a valid name of a database
     */
    static synchronized Database shared(String name) {
        PostgresServer server = Shared.SERVER;
        Jdbi.create(server.jdbcUrl().replace(PostgresServer.DATABASE, "postgres"), "postgres", "any")
                .useHandle(handle -> handle.createUpdate("create database <name> owner <owner> template <template>")
                        .define("name", name)
                        .define("owner", PostgresServer.OWNER)
                        .define("template", PostgresServer.DATABASE)
                        .execute());
        return new Database(server, server.jdbcUrl().replace(PostgresServer.DATABASE, name));
    }

    /** Starts a server that can be treated badly; whoever asks for it closes it. */
    static Database ofItsOwn(Path directory) {
        PostgresServer server = PostgresServer.start(directory, 0);
        migrate(server);
        return new Database(server, server.jdbcUrl());
    }

    /** Connects as the owner of the tables. */
    Jdbi owner() {
        return Jdbi.create(jdbcUrl, PostgresServer.OWNER, "any");
    }

    /** Connects as whoever may do everything. */
    Jdbi superuser() {
        return Jdbi.create(jdbcUrl, "postgres", "any");
    }

    private static void migrate(PostgresServer server) {
        Flyway.configure()
                .dataSource(server.jdbcUrl(), PostgresServer.OWNER, "any")
                .schemas("career", "delivery")
                .defaultSchema("career")
                .locations("filesystem:" + Directories.ROOT.resolve("api-service/src/main/resources/db/migration"))
                .load()
                .migrate();
    }
}
