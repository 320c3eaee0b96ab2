package dev.careerconversations.local;

import dev.careerconversations.backends.CaughtMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps each arriving mail as .eml and .html, and announces it. */
final class MailFolder {

    private final Path folder;
    private final Console console;
    private final AtomicInteger count = new AtomicInteger();

    MailFolder(Path folder, Console console) {
        this.folder = folder;
        this.console = console;
    }

    void keep(CaughtMail mail) {
        String slug = mail.subject().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String name = "%03d-%s".formatted(count.incrementAndGet(), slug.substring(0, Math.min(slug.length(), 60)));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".eml"), mail.source());
            Files.writeString(folder.resolve(name + ".html"), mail.html());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String copy = mail.cc().isEmpty() ? "" : ", cc " + mail.cc();
        console.say("  mail -> %s%s: \"%s\" (%s.html)".formatted(mail.to(), copy, mail.subject(), name));
    }
}
