package dev.careerconversations.api.person;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Who calls, once a request has found out. */
@RequestScoped
class Caller {

    private @Nullable PersonView person;

    @Nullable
    PersonView known() {
        return person;
    }

    void becomes(PersonView found) {
        person = found;
    }
}
