package dev.careerconversations.api.developmentrequest;

import dev.careerconversations.api.plan.Party;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is to make good an agreed development request, and by when.
 *
 * @param title the promise, in one line; left out or blank, the request's
 * @param owner who is to keep it
 * @param dueOn by when, not before the meeting's day
 */
@Schema(name = "NewDevelopmentRequestPromise")
record NewPromise(
        @Size(min = 1, max = 300) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line") @Nullable
        String title,

        @NotNull Party owner,
        @NotNull LocalDate dueOn) {}
