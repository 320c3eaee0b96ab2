package dev.careerconversations.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What a mail server has accepted. A line has reached the operating system when {@link #add} returns. */
final class SinkLog implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private final AtomicInteger size = new AtomicInteger();

    SinkLog(Path file) {
        this.file = file;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Acceptance acceptance) throws IOException {
        ByteBuffer line = ByteBuffer.wrap(acceptance.line().getBytes(StandardCharsets.US_ASCII));
        synchronized (channel) {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        }
        size.incrementAndGet();
    }

    int size() {
        return size.get();
    }

    List<Acceptance> read() {
        try {
            return Files.readAllLines(file).stream().map(Acceptance::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
