package dev.careerconversations.worker.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class SocketsTest {

    @Test
    void what_is_written_is_sent_at_once_and_a_server_that_is_gone_is_noticed() throws IOException {
        try (Socket socket = new Sockets().createSocket()) {
            assertThat(socket.getTcpNoDelay()).isTrue();
            assertThat(socket.getKeepAlive()).isTrue();
        }
    }
}
