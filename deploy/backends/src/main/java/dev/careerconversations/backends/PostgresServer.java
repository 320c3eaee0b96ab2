package dev.careerconversations.backends;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.apache.commons.io.FileUtils;

/**
 * A PostgreSQL server with an empty {@value #DATABASE} database and its four roles, listening on localhost. Its data
 * is thrown away when it closes, and it trades durability for speed; everything else is as in production. It registers
 * no shutdown hook: whoever starts it closes it, after the services that use it.
 */
public final class PostgresServer implements AutoCloseable {

    public static final String DATABASE = "career_conversations";
    public static final String OWNER = "career_owner";
    public static final String API = "career_api";
    public static final String WORKER = "career_worker";
    public static final String OPERATOR = "career_operator";

    /** Who may connect to the database, beside the server's own administrator. */
    public static final List<String> ROLES = List.of(OWNER, API, WORKER, OPERATOR);

    private final EmbeddedPostgres postgres;
    private final Path directory;
    private final Path data;

    private PostgresServer(EmbeddedPostgres postgres, Path directory) {
        this.postgres = postgres;
        this.directory = directory;
        this.data = data(directory);
    }

    /**
     * Starts a server and creates roles and database.
     *
     * @param directory where binaries and data are unpacked; must belong to this server alone while it runs
     * @param port the TCP port, or 0 for a free one
     * @throws UncheckedIOException when the server cannot start, such as when the port is busy
     */
    public static PostgresServer start(Path directory, int port) {
        try {
            Files.createDirectories(directory);
            Path data = data(directory);
            endLeftover(data);
            FileUtils.deleteDirectory(data.toFile());
            Path log = log(directory);
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(true)
                    .setRegisterShutdownHook(false)
                    .setPort(port == 0 ? FreePort.next() : port)
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("encoding", "UTF8")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "on") // what it says is committed outlives its death
                    .setServerConfig("timezone", "Pacific/Auckland") // nothing may depend on a session in UTC
                    .setServerConfig("max_connections", "200")
                    .setErrorRedirector(Redirect.appendTo(log.toFile()))
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .start();
            PostgresServer server = new PostgresServer(postgres, directory);
            server.createRolesAndDatabase();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the JDBC URL of the database, without user and password: any password is accepted. */
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DATABASE;
    }

    /** Returns connections to the database as one of {@link #OWNER}, {@link #API}, {@link #WORKER}, {@link #OPERATOR}, or "postgres". */
    public DataSource connectAs(String role) {
        return postgres.getDatabase(role, DATABASE);
    }

    public int port() {
        return postgres.getPort();
    }

    /** Returns the process id of the server, which is not a child of this process. */
    public long pid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes the server down as a failing machine does, without a word to whoever is connected, and starts it again over
     * the same data and port. It has recovered when this returns.
     *
     * @throws UncheckedIOException when it does not come back
     */
    public void restart() {
        try {
            // Where it was unpacked is another server's folder if this process had started one before.
            Path program = Path.of(ProcessHandle.of(pid())
                    .flatMap(process -> process.info().command())
                    .orElseThrow(() -> new IOException("PostgreSQL does not run")));
            Control.restart(program, data, log(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path data(Path directory) {
        return directory.resolve("data");
    }

    private static Path log(Path directory) {
        return directory.resolve("postgres.log");
    }

    /** Ends a server whose starter was killed before it could tell anybody of it. */
    private static void endLeftover(Path data) throws IOException {
        Path pid = data.resolve("postmaster.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0)))
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                    .ifPresent(process -> {
                        process.destroyForcibly();
                        process.onExit().join();
                    });
        }
    }

    private void createRolesAndDatabase() throws IOException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            // One by one: PostgreSQL refuses CREATE DATABASE inside a group of statements.
            for (String command : rolesSql().split(";")) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        } catch (SQLException e) {
            close();
            throw new IOException("Cannot create roles and database", e);
        }
    }

    private static String rolesSql() throws IOException {
        try (InputStream script = Objects.requireNonNull(PostgresServer.class.getResourceAsStream("/roles.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
