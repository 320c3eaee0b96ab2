package dev.careerconversations.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rendered manifests of one overlay. */
enum Overlay {
    DEV("dev"),
    PRODUCTION("production"),
    PRODUCTION_KEDA("production-keda");

    static final String API = "api-service";
    static final String WORKER = "reminder-worker";

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final String folder;

    Overlay(String folder) {
        this.folder = folder;
    }

    /** Returns where its kustomization is, seen from this module. */
    Path source() {
        return Path.of("overlays", folder);
    }

    String rendered() {
        try {
            return Files.readString(Path.of("rendered", folder + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonNode> resources() {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(rendered())) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonNode> all(String kind) {
        return resources().stream()
                .filter(resource -> resource.path("kind").asText().equals(kind))
                .toList();
    }

    /** Returns the one of this kind and name. */
    JsonNode the(String kind, String name) {
        List<JsonNode> found = all(kind).stream()
                .filter(resource -> resource.at("/metadata/name").asText().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("%d times %s %s in %s".formatted(found.size(), kind, name, this));
        }
        return found.get(0);
    }

    /** Returns the configuration of a service: what it is called ends with a digest. */
    JsonNode configuration(String service) {
        List<JsonNode> found = all("ConfigMap").stream()
                .filter(map -> map.at("/metadata/name").asText().matches(service + "-[a-z0-9]{10}"))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("%d configurations of %s in %s".formatted(found.size(), service, this));
        }
        return found.get(0);
    }

    /** Returns what runs pods: deployments and the migration. */
    List<JsonNode> workloads() {
        List<JsonNode> workloads = new ArrayList<>(all("Deployment"));
        workloads.addAll(all("Job"));
        return workloads;
    }

    /** Returns the only container of a workload. */
    static JsonNode container(JsonNode workload) {
        return workload.at("/spec/template/spec/containers/0");
    }
}
