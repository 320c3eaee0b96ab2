package dev.careerconversations.api.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The two people of a plan, by their part in it. */
@Schema(description = "EMPLOYEE: whose career it is. MANAGER: whom they talk with.")
public enum Party {
    EMPLOYEE,
    MANAGER;

    public Party other() {
        return this == EMPLOYEE ? MANAGER : EMPLOYEE;
    }
}
