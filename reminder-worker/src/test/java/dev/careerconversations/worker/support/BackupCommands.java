package dev.careerconversations.worker.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands of docs/operations.md, "Backup and restore", run by PostgreSQL's own programs. */
public final class BackupCommands {

    private static final Path ROOT = Path.of("..");
    private static final int OLDEST = 18;

    private final List<String> commands;
    private final Optional<Path> programs;

    private BackupCommands(List<String> commands, Optional<Path> programs) {
        this.commands = commands;
        this.programs = programs;
    }

    public static BackupCommands documented() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/operations.md"));
        String section = page.substring(page.indexOf("## Backup and restore"));
        int begin = section.indexOf("```\n") + 4;
        List<String> commands =
                section.substring(begin, section.indexOf("```", begin)).lines().toList();
        return new BackupCommands(commands, programs());
    }

    /** Returns the statement by which what was due up to that moment is not sent again. */
    public static String withholding(Instant upTo) throws IOException {
        String page = Files.readString(ROOT.resolve("docs/operations.md"));
        int begin = page.indexOf("update delivery.notice");
        String statement = page.substring(begin, page.indexOf(';', begin));
        return statement.replaceFirst("<= '[^']*'", "<= '" + upTo + "'");
    }

    /** Returns whether PostgreSQL's programs are here, and new enough to read what its server has. */
    public boolean canRun() {
        return programs.isPresent();
    }

    /** Takes the dump, which is the first command. */
    public void backUp(int port) throws IOException, InterruptedException {
        run(commands.get(0), port);
    }

    /** Makes roles and database and fills it, which is what the other commands do. */
    public void restore(int port) throws IOException, InterruptedException {
        for (String command : commands.subList(1, commands.size())) {
            run(command, port);
        }
    }

    private void run(String command, int port) throws IOException, InterruptedException {
        Path dump = Path.of("target/career.dump").toAbsolutePath();
        List<String> words = new ArrayList<>();
        for (String word : command.split(" ", -1)) {
            words.add(word.replace("career.dump", dump.toString()));
        }
        words.set(0, programs.orElseThrow().resolve(words.get(0)).toString());
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(ROOT.toFile()).redirectErrorStream(true);
        builder.environment().put("PGHOST", "localhost");
        builder.environment().put("PGPORT", Integer.toString(port));
        builder.environment().put("PGUSER", "postgres");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(command + "\n" + said);
        }
    }

    /** Debian keeps the programs of each version in a folder of its own, and older ones may be on the PATH. */
    private static Optional<Path> programs() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            folders.add(Path.of(folder));
        }
        Path versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (Stream<Path> all = Files.list(versions)) {
                all.map(version -> version.resolve("bin")).forEach(folders::add);
            }
        }
        return folders.stream().filter(BackupCommands::isNewEnough).findFirst();
    }

    private static boolean isNewEnough(Path folder) {
        Path program = folder.resolve("pg_dump");
        if (!Files.isExecutable(program)) {
            return false;
        }
        try {
            Process process = new ProcessBuilder(program.toString(), "--version").start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            Matcher version = Pattern.compile("[0-9]+").matcher(said);
            return version.find() && Integer.parseInt(version.group()) >= OLDEST;
        } catch (IOException e) {
            return false;
        }
    }
}
