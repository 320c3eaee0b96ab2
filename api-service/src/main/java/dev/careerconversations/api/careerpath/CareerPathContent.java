package dev.careerconversations.api.careerpath;

import dev.careerconversations.api.http.WebAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a career path says.
 *
 * @param roleTitle what the role is called
 * @param source where it was found, such as the internal job board
 * @param postingUrl where it is posted
 * @param qualifications what the role asks for
 * @param shared whether the manager may read it, from the invitation on; left out, they may not
 */
@Schema(name = "CareerPathContent")
record CareerPathContent(
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line")
        @Schema(examples = "Engineering manager")
        String roleTitle,

        @NotNull Direction direction,

        @Size(min = 1, max = 500) @Nullable String source,

        @Size(max = 2_000) @Pattern(regexp = WebAddress.FORM, message = "must be a web address") @Nullable
        String postingUrl,

        @Size(max = CareerPathContent.MOST_QUALIFICATIONS) @Nullable
        List<@NotNull @Valid Qualification> qualifications,

        @Nullable Boolean shared) {

    static final int MOST_QUALIFICATIONS = 30;

    List<Qualification> qualificationsOrNone() {
        return qualifications == null ? List.of() : qualifications;
    }

    boolean isShared() {
        return Boolean.TRUE.equals(shared);
    }
}
