package dev.careerconversations.api.problem;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Loses its connection to the database after all of its statements, right before the commit. */
@Path("/losing")
public class LosingResource {

    private final EntityManager entities;
    private final DataSource database;

    LosingResource(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    @POST
    @Transactional
    @Operation(hidden = true)
    public String lose() {
        Object backend = entities.createNativeQuery("select pg_backend_pid()").getSingleResult();
        // On another thread, which is not in the transaction and gets another connection.
        CompletableFuture.runAsync(() -> end(backend)).join();
        return "all went well";
    }

    private void end(Object backend) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select pg_terminate_backend(?, 5000)")) {
            statement.setObject(1, backend);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
