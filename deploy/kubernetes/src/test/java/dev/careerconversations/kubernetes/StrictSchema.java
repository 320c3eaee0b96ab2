package dev.careerconversations.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** Refuses unknown kinds, unknown fields and values of a wrong type, which a cluster would ignore or refuse too late. */
final class StrictSchema {

    private interface Reader {
        Object read(JsonElement resource, String json) throws IOException;
    }

    private static final Map<String, Reader> KINDS = Map.of(
            "v1 ConfigMap",
                    (resource, json) -> {
                        V1ConfigMap.validateJsonElement(resource);
                        return V1ConfigMap.fromJson(json);
                    },
            "v1 Namespace",
                    (resource, json) -> {
                        V1Namespace.validateJsonElement(resource);
                        return V1Namespace.fromJson(json);
                    },
            "v1 Service",
                    (resource, json) -> {
                        V1Service.validateJsonElement(resource);
                        return V1Service.fromJson(json);
                    },
            "v1 ServiceAccount",
                    (resource, json) -> {
                        V1ServiceAccount.validateJsonElement(resource);
                        return V1ServiceAccount.fromJson(json);
                    },
            "apps/v1 Deployment",
                    (resource, json) -> {
                        V1Deployment.validateJsonElement(resource);
                        return V1Deployment.fromJson(json);
                    },
            "batch/v1 Job",
                    (resource, json) -> {
                        V1Job.validateJsonElement(resource);
                        return V1Job.fromJson(json);
                    },
            "policy/v1 PodDisruptionBudget",
                    (resource, json) -> {
                        V1PodDisruptionBudget.validateJsonElement(resource);
                        return V1PodDisruptionBudget.fromJson(json);
                    },
            "autoscaling/v2 HorizontalPodAutoscaler",
                    (resource, json) -> {
                        V2HorizontalPodAutoscaler.validateJsonElement(resource);
                        return V2HorizontalPodAutoscaler.fromJson(json);
                    },
            "networking.k8s.io/v1 NetworkPolicy",
                    (resource, json) -> {
                        V1NetworkPolicy.validateJsonElement(resource);
                        return V1NetworkPolicy.fromJson(json);
                    },
            "keda.sh/v1alpha1 ScaledObject", (resource, json) -> scaledObject(JsonParser.parseString(json)));

    private StrictSchema() {}

    /** @throws RuntimeException that says which field is wrong */
    static void check(JsonNode resource) throws IOException {
        String kind = resource.path("apiVersion").asText() + " "
                + resource.path("kind").asText();
        Reader reader = KINDS.get(kind);
        if (reader == null) {
            throw new IllegalArgumentException("Unknown kind: " + kind);
        }
        String json = resource.toString();
        reader.read(JsonParser.parseString(json), json);
    }

    /** KEDA's kinds are in no library of Kubernetes: the fields that we use. */
    private static Object scaledObject(JsonElement resource) {
        var spec = resource.getAsJsonObject().getAsJsonObject("spec");
        only(resource, Set.of("apiVersion", "kind", "metadata", "spec"));
        only(spec, Set.of("scaleTargetRef", "minReplicaCount", "maxReplicaCount", "cooldownPeriod", "triggers"));
        only(spec.get("scaleTargetRef"), Set.of("name"));
        for (String number : Set.of("minReplicaCount", "maxReplicaCount", "cooldownPeriod")) {
            if (!spec.getAsJsonPrimitive(number).isNumber()) {
                throw new IllegalArgumentException(number + " is no number");
            }
        }
        Iterator<JsonElement> triggers = spec.getAsJsonArray("triggers").iterator();
        while (triggers.hasNext()) {
            JsonElement trigger = triggers.next();
            only(trigger, Set.of("type", "metadata"));
            var metadata = trigger.getAsJsonObject().getAsJsonObject("metadata");
            only(metadata, Set.of("serverAddress", "query", "threshold"));
            metadata.asMap().values().forEach(value -> {
                if (!value.getAsJsonPrimitive().isString()) {
                    throw new IllegalArgumentException("KEDA wants text, not " + value);
                }
            });
        }
        return spec;
    }

    private static void only(JsonElement element, Set<String> fields) {
        if (!fields.equals(element.getAsJsonObject().keySet())) {
            throw new IllegalArgumentException(
                    "Fields " + element.getAsJsonObject().keySet() + " instead of " + fields);
        }
    }
}
