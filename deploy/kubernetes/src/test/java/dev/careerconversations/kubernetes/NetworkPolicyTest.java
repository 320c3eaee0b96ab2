package dev.careerconversations.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may talk to whom: nobody, but for the paths that are needed. */
class NetworkPolicyTest {

    @ParameterizedTest
    @EnumSource
    void nobody_talks_to_anybody_unless_it_is_said(Overlay overlay) {
        JsonNode spec = overlay.the("NetworkPolicy", "default-deny").path("spec");

        assertThat(spec.path("podSelector").isEmpty()).isTrue();
        assertThat(spec.path("policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
        assertThat(spec.has("ingress") || spec.has("egress")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void pods_reach_the_few_ports_that_they_need(Overlay overlay) {
        assertThat(ports(overlay, Overlay.API, "egress")).containsExactlyInAnyOrder("53", "5432", "443");
        assertThat(ports(overlay, Overlay.WORKER, "egress")).containsExactlyInAnyOrder("53", "5432", "587");
        assertThat(ports(overlay, "migration", "egress")).containsExactlyInAnyOrder("53", "5432");
    }

    @ParameterizedTest
    @EnumSource
    void the_api_is_reached_from_the_ingress_and_management_from_monitoring_alone(Overlay overlay) {
        assertThat(ports(overlay, Overlay.API, "ingress")).containsExactlyInAnyOrder("http", "management");
        assertThat(ports(overlay, Overlay.WORKER, "ingress")).containsExactly("management");
        assertThat(ports(overlay, "migration", "ingress")).isEmpty();
        for (JsonNode rule : rules(overlay, Overlay.API, "ingress")) {
            assertThat(rule.path("from")).isNotEmpty();
            boolean management = rule.toString().contains("\"management\"");
            assertThat(rule.path("from").toString().contains("\"monitoring\"")).isEqualTo(management);
        }
    }

    private static Set<String> ports(Overlay overlay, String pod, String direction) {
        Set<String> ports = new TreeSet<>();
        rules(overlay, pod, direction)
                .forEach(rule -> rule.path("ports")
                        .forEach(port -> ports.add(port.path("port").asText())));
        return ports;
    }

    private static List<JsonNode> rules(Overlay overlay, String pod, String direction) {
        List<JsonNode> rules = new ArrayList<>();
        for (JsonNode policy : overlay.all("NetworkPolicy")) {
            if (selects(policy.at("/spec/podSelector"), pod)) {
                policy.path("spec").path(direction).forEach(rules::add);
            }
        }
        return rules;
    }

    private static boolean selects(JsonNode selector, String pod) {
        return selector.at("/matchLabels/app.kubernetes.io~1name").asText().equals(pod)
                || StreamSupport.stream(
                                selector.at("/matchExpressions/0/values").spliterator(), false)
                        .anyMatch(value -> value.asText().equals(pod));
    }
}
