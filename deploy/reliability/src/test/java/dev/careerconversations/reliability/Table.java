package dev.careerconversations.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Joins the rows to a table when all have run, and puts it into docs/reliability.md if told so (-Dreliability.write). */
public final class Table implements TestExecutionListener {

    private static final Path DOCUMENT = Directories.ROOT.resolve("docs/reliability.md");
    private static final String BEGIN = "<!-- figures -->\n";
    private static final String END = "<!-- end of figures -->\n";

    /** A table is of one run: what an earlier one measured, of another commit or length, is no part of it. */
    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        if (!Files.exists(Report.FOLDER)) {
            return;
        }
        try (Stream<Path> rows = Files.list(Report.FOLDER)) {
            for (Path row : rows.toList()) {
                Files.delete(row);
            }
            Files.delete(Report.FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (!Files.exists(Report.FOLDER)) {
            return;
        }
        try {
            String table = table();
            Files.writeString(Directories.TARGET.resolve("reliability.md"), table);
            if (System.getProperty("reliability.write") != null) {
                String document = Files.readString(DOCUMENT);
                Files.writeString(
                        DOCUMENT,
                        document.substring(0, document.indexOf(BEGIN) + BEGIN.length())
                                + table
                                + document.substring(document.indexOf(END)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table() throws IOException {
        StringBuilder table = new StringBuilder("%s, commit %s, %s, %d processors, Java %s.%n%n"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        commit(),
                        Size.full() ? "full length" : "short version",
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version")));
        table.append("| # | fault or load | required | measured | met |\n| --- | --- | --- | --- | --- |\n");
        try (Stream<Path> rows = Files.list(Report.FOLDER)) {
            for (Path row : rows.sorted().toList()) {
                table.append(Files.readString(row));
            }
        }
        return table.toString();
    }

    private static String commit() {
        return git("rev-parse", "--short", "HEAD")
                + (git("status", "--porcelain").isEmpty() ? "" : " and changes");
    }

    private static String git(String... arguments) {
        try {
            Process git = new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(arguments))
                            .toList())
                    .directory(Directories.ROOT.toFile())
                    .start();
            String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? answer : "unknown";
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
