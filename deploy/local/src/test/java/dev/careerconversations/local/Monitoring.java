package dev.careerconversations.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the alert rules and the dashboard name. */
final class Monitoring {

    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Pattern METRIC = Pattern.compile("\\b(?:api|http|worker|jvm)_[a-z_]+");

    private Monitoring() {}

    static Path rules() {
        return Checkout.root().resolve("deploy/monitoring/alerts.yaml");
    }

    static Path rulesTest() {
        return rules().resolveSibling("alerts-test.yaml");
    }

    static List<String> alerts() throws IOException {
        return ALERT.matcher(Files.readString(rules()))
                .results()
                .map(alert -> alert.group(1))
                .toList();
    }

    /** Returns the metric without which an alert rings, as Prometheus has it. */
    static String metricMissedBy(String alert) throws IOException {
        Matcher rule = Pattern.compile("- alert: " + alert + "\\s+expr: absent\\((\\w+)\\)")
                .matcher(Files.readString(rules()));
        if (!rule.find()) {
            throw new IllegalArgumentException(alert + " misses no metric");
        }
        return rule.group(1);
    }

    /** Returns every metric that rules and dashboard name, as Prometheus has it. */
    static Set<String> metrics() throws IOException {
        List<String> texts = new ArrayList<>(List.of(Files.readString(rules())));
        JsonNode dashboard = new ObjectMapper()
                .readTree(rules().resolveSibling("dashboard.json").toFile());
        dashboard.findValues("expr").forEach(expression -> texts.add(expression.asText()));
        Set<String> metrics = new TreeSet<>();
        texts.forEach(
                text -> METRIC.matcher(text).results().map(MatchResult::group).forEach(metrics::add));
        return metrics;
    }
}
