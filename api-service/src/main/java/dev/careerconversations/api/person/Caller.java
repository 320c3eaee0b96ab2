package dev.careerconversations.api.person;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who calls, once a request has found out. */
@RequestScoped
class Caller {

    private @Nullable UUID id;

    @Nullable
    UUID id() {
        return id;
    }

    void is(UUID personId) {
        id = personId;
    }
}
