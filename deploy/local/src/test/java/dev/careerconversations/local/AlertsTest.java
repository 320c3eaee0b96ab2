package dev.careerconversations.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The alert rules say what they should, when they should, and what to do then. */
class AlertsTest {

    @Test
    void rules_fire_when_they_should_and_not_otherwise() throws Exception {
        assumeTrue(Programs.areInstalled("promtool"), "skipped: no promtool, which Debian's package prometheus brings");

        promtool("check", "rules", Monitoring.rules());
        promtool("test", "rules", Monitoring.rulesTest());
    }

    @Test
    void every_alert_is_played_by_a_test_and_has_its_section_in_the_runbook() throws Exception {
        String tests = Files.readString(Monitoring.rulesTest());
        String rules = Files.readString(Monitoring.rules());
        String runbook = Files.readString(Checkout.root().resolve("docs/operations.md"));

        assertThat(Monitoring.alerts()).hasSizeGreaterThan(10).allSatisfy(alert -> {
            assertThat(tests).contains("alertname: " + alert + "\n");
            assertThat(rules).contains("#" + alert.toLowerCase(Locale.ROOT) + "\n");
            assertThat(runbook)
                    .containsPattern("### " + alert + "\n\n[^#]*\\*\\*First look:\\*\\*[^#]*\\*\\*Mend:\\*\\*");
        });
    }

    private static void promtool(String command, String what, Path file) throws Exception {
        Process promtool = new ProcessBuilder("promtool", command, what, file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(promtool.waitFor()).as(said).isZero();
    }
}
