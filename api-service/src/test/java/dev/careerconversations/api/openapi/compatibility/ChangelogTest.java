package dev.careerconversations.api.openapi.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A breaking change passes when the changelog of the release to come names it. */
class ChangelogTest {

    private static final Break REMOVED = new Break("cancelPlan", "is gone", Set.of("cancelPlan"));
    private static final Break NULLABLE =
            new Break("Plan.title", "can be null now", new TreeSet<>(Set.of("getPlan", "listPlans")));

    @Test
    void an_operation_is_named_by_its_id_wherever_the_entry_breaks_its_lines() {
        assertThat(unreleased("- **Breaking** Plans are not\n  called off with `cancelPlan` any more.")
                        .names(REMOVED))
                .isTrue();
    }

    @Test
    void a_property_is_named_by_its_schema_and_name() {
        assertThat(unreleased("- **Breaking** `Plan.title` can be null.").names(NULLABLE))
                .isTrue();
    }

    @Test
    void a_property_is_named_by_all_operations_that_it_concerns() {
        assertThat(unreleased("- **Breaking** `getPlan`, `listPlans`: no title.")
                        .names(NULLABLE))
                .isTrue();
        assertThat(unreleased("- **Breaking** `getPlan`: no title.").names(NULLABLE))
                .isFalse();
    }

    @Test
    void an_entry_that_is_not_marked_as_breaking_names_nothing() {
        assertThat(unreleased("- `cancelPlan` is gone.\n- **Breaking** Other things.")
                        .names(REMOVED))
                .isFalse();
    }

    @Test
    void a_longer_name_is_another() {
        Changelog changelog = unreleased(
                "- **Breaking** `cancelPlans`, `NewPlan.title`, `Plan.titles`, `Plan.title.text` and `uncancelPlan`.");

        assertThat(changelog.names(REMOVED)).isFalse();
        assertThat(changelog.names(NULLABLE)).isFalse();
    }

    @Test
    void what_an_earlier_release_broke_does_not_count() {
        assertThat(new Changelog("## Unreleased\n\n## 1.0.0\n\n### Removed\n\n- **Breaking** `cancelPlan`.\n")
                        .names(REMOVED))
                .isFalse();
    }

    private static Changelog unreleased(String entries) {
        return new Changelog("# Changelog\n\n## Unreleased\n\n### Removed\n\n" + entries + "\n\n## 1.0.0\n");
    }
}
