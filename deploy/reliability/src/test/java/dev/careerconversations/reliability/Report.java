package dev.careerconversations.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One row of the table: what was done, what was required, what was measured. Written when it closes, whatever happened. */
final class Report implements AutoCloseable {

    static final Path FOLDER = Directories.TARGET.resolve("rows");

    private final int row;
    private final String fault;
    private final String required;
    private final List<String> measured = new ArrayList<>();
    private final List<String> unmet = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private boolean slow;
    private boolean finished;

    private Report(int row, String fault, String required) {
        this.row = row;
        this.fault = fault;
        this.required = required;
    }

    static Report row(int row, String fault, String required) {
        return new Report(row, fault, required);
    }

    Report measured(String figure, Object... arguments) {
        measured.add(String.format(Locale.ROOT, figure, arguments));
        return this;
    }

    /** Lost 0, and whatever was accepted is known to be; the first figure of most rows. */
    Report nothingLost(Verdict verdict) {
        return measured("%s", verdict)
                .require("lost 0", verdict.lost() == 0)
                .require("identical repeats", verdict.differing() == 0);
    }

    Report require(String what, boolean met) {
        if (!met) {
            unmet.add(what);
        }
        return this;
    }

    /** A requirement that a busy machine may miss: judged at full length alone, where nothing else runs. */
    Report requireInTime(String what, boolean met) {
        if (Size.full()) {
            return require(what, met);
        }
        slow |= !met;
        return this;
    }

    /** A figure of a benchmark: it is told, and fails nothing. */
    Report compare(String what, boolean reached) {
        if (!reached) {
            missed.add(what);
        }
        return this;
    }

    /** Ends the row, which fails if anything was not met. */
    void done() {
        finished = true;
        write();
        assertThat(unmet).as("row %d: %s", row, String.join("; ", measured)).isEmpty();
    }

    @Override
    public void close() {
        if (!finished) {
            write();
        }
    }

    private void write() {
        String ok = !finished
                ? "not finished"
                : !missed.isEmpty()
                        ? "**not** " + String.join(", ", missed)
                        : !unmet.isEmpty() ? "**no**: " + String.join(", ", unmet) : slow ? "slow" : "yes";
        String line = "| %d | %s | %s | %s | %s |%n".formatted(row, fault, required, String.join("; ", measured), ok);
        System.out.print(line);
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve("%02d.md".formatted(row)), line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
