package dev.careerconversations.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    /** The lowest of Linux; other systems begin at 49,152. */
    private static final int FIRST_OF_OUTGOING_CONNECTIONS = 32_768;

    @Test
    void no_outgoing_connection_can_take_a_free_one_before_it_is_listened_on() {
        assertThat(free(FreePorts.settled())).allMatch(port -> port > 1023 && port < FIRST_OF_OUTGOING_CONNECTIONS);
    }

    @Test
    void two_stacks_never_get_the_same_though_none_has_begun_to_listen() {
        assertThat(IntStream.range(0, 100)
                        .mapToObj(stack -> FreePorts.settled())
                        .flatMap(ports -> free(ports).stream()))
                .hasSize(700)
                .doesNotHaveDuplicates();
    }

    @Test
    void one_that_is_asked_for_is_taken_as_it_is() {
        Ports ports = FreePorts.settled();
        List<Integer> asked = free(ports);

        ports.settle(true);

        assertThat(free(ports)).isEqualTo(asked);
    }

    @Test
    void a_busy_one_is_named() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports();
            ports.oidc = busy.getLocalPort();

            assertThatThrownBy(() -> ports.settle(true))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining(String.valueOf(ports.oidc))
                    .hasMessageContaining("--oidc-port");
        }
    }

    private static List<Integer> free(Ports ports) {
        return Stream.of(ports.api, ports.management, ports.worker, ports.postgres, ports.smtp, ports.imap, ports.oidc)
                .toList();
    }
}
