package dev.careerconversations.worker.support;

import static org.awaitility.Awaitility.await;

import dev.careerconversations.backends.PostgresServer;
import dev.careerconversations.worker.ledger.Ledger;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** PostgreSQL with the API's own migrations, started once for all plain tests and emptied before each of them. */
public final class Database implements BeforeEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Database.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        empty(started(context).connectTo(PostgresServer.OWNER));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type.equals(Started.class) || type.equals(Story.class) || type.equals(Jdbi.class);
    }

    /** A {@link Jdbi} connects with the worker's own role, a {@link Story} writes as the owner of the tables. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Started started = started(context);
        Class<?> type = parameter.getParameter().getType();
        if (type.equals(Started.class)) {
            return started;
        }
        return type.equals(Jdbi.class)
                ? started.connectTo(PostgresServer.WORKER)
                : new Story(started.connectTo(PostgresServer.OWNER));
    }

    /** Migrates as api-service does. */
    public static void migrate(PostgresServer server) {
        Flyway.configure()
                .dataSource(server.jdbcUrl(), PostgresServer.OWNER, "any")
                .schemas("career", "delivery")
                .defaultSchema("career")
                .locations("filesystem:../api-service/src/main/resources/db/migration")
                .load()
                .migrate();
    }

    /** Forgets all people and what is about them. A worker that runs meanwhile may be in the way; then once more. */
    public static void empty(Jdbi owner) {
        await().ignoreExceptionsMatching(Database::isDeadlock).untilAsserted(() -> forget(owner));
    }

    private static boolean isDeadlock(Throwable e) {
        return e.getCause() instanceof SQLException cause && "40P01".equals(cause.getSQLState());
    }

    private static void forget(Jdbi owner) {
        owner.useTransaction(handle -> {
            handle.execute("truncate career.person, delivery.notice, delivery.email cascade");
            handle.execute("truncate delivery.operation, delivery.mail_server, delivery.pace, delivery.withdrawal");
            handle.execute(
                    "update delivery.sending set mode = 'RUNNING', reason = null, changed_by = null, changed_at = null");
        });
    }

    private static Started started(ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent(Started.class, key -> new Started(), Started.class);
    }

    /** The server; JUnit closes it after the last test. */
    public static final class Started implements AutoCloseable {

        private final PostgresServer server = PostgresServer.start(Path.of("target/postgres"), 0);
        private final Map<String, AgroalDataSource> pools = new ConcurrentHashMap<>();

        /** What the worker asks of each session. */
        private final String ofWorker = ConfigProvider.getConfig()
                .getValue("quarkus.datasource.jdbc.additional-jdbc-properties.options", String.class);

        Started() {
            migrate(server);
        }

        public PostgresServer server() {
            return server;
        }

        public Jdbi connectTo(String role) {
            return Ledger.connectedTo(pools.computeIfAbsent(role, this::pool));
        }

        /** Opens a connection, which its caller closes. */
        public Connection openAs(String role) throws SQLException {
            return pools.computeIfAbsent(role, this::pool).getConnection();
        }

        private AgroalDataSource pool(String role) {
            try {
                return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                        .connectionPoolConfiguration(pool -> pool.maxSize(20)
                                .connectionFactoryConfiguration(connections -> connections
                                        .jdbcUrl(server.jdbcUrl())
                                        .jdbcProperty("options", role.equals(PostgresServer.WORKER) ? ofWorker : "")
                                        .principal(new NamePrincipal(role))
                                        .credential(new SimplePassword("any")))));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            pools.values().forEach(AgroalDataSource::close);
            server.close();
        }
    }
}
