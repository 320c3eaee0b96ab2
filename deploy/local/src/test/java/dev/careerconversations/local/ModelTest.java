package dev.careerconversations.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The protocol of delivery holds in every order of events, and its model would notice if it did not. */
class ModelTest {

    @Test
    void the_model_of_delivery_holds_and_finds_every_fault_that_is_built_in() throws Exception {
        assumeTrue(
                Programs.areInstalled("spin", "gcc", "bash"),
                "spin and gcc are not installed: the model of delivery is not checked");
        Path log = Files.createDirectories(Checkout.root().resolve("deploy/local/target"))
                .resolve("model.log");

        Process check = new ProcessBuilder(
                        Checkout.root().resolve("docs/model/check.sh").toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();

        assertThat(check.waitFor()).as(() -> textOf(log)).isZero();
        List<String> results = Files.readAllLines(log);
        assertThat(results).filteredOn(line -> line.startsWith("holds")).hasSizeGreaterThanOrEqualTo(7);
        assertThat(results).filteredOn(line -> line.startsWith("fails")).hasSizeGreaterThanOrEqualTo(6);
    }

    private static String textOf(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
