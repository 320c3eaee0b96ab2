package dev.careerconversations.api.openapi.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Edits of the document are taken for what they are to a client that was written before. */
class BreakingChangesTest {

    private static final Contract DOCUMENT = Contract.read(Path.of("..", "docs", "openapi-3.0.yaml"));
    private static final String SCHEMAS = "/components/schemas/";
    private static final String CANCEL = "/paths/~1api~1v1~1plans~1{planId}~1cancel";
    private static final String LIST = "/paths/~1api~1v1~1plans/get";
    private static final String CREATE = "/paths/~1api~1v1~1plans/post";

    static Stream<Arguments> breaking() {
        return Stream.of(
                breaks(
                        "operation removed",
                        "cancelPlan: is gone",
                        d -> d.object(CANCEL).remove("post")),
                breaks(
                        "operationId changed",
                        "cancelPlan: is called dropPlan",
                        d -> d.object(CANCEL + "/post").put("operationId", "dropPlan")),
                breaks(
                        "path changed",
                        "cancelPlan: is gone, or is found elsewhere",
                        d -> d.object("/paths")
                                .set(
                                        "/api/v1/plans/{planId}/drop",
                                        d.object("/paths").remove("/api/v1/plans/{planId}/cancel"))),
                breaks("response property removed", "Plan.followedUpAt: is gone", d -> {
                    d.properties("Plan").remove("followedUpAt");
                    d.dropRequired("Plan", "followedUpAt");
                }),
                breaks(
                        "response property not always there",
                        "Plan.title: is not always there",
                        d -> d.dropRequired("Plan", "title")),
                breaks(
                        "response property can be null",
                        "Plan.title: can be null",
                        d -> d.property("Plan", "title").put("nullable", true)),
                breaks(
                        "response type changed",
                        "FollowUp.revision: was integer",
                        d -> d.property("FollowUp", "revision").put("type", "string")),
                breaks(
                        "response format changed",
                        "Plan.createdAt: was string date-time",
                        d -> d.property("Plan", "createdAt").put("format", "date")),
                breaks(
                        "enum value removed in requests",
                        "AgendaTopic: cannot be",
                        d -> d.array(SCHEMAS + "AgendaTopic/enum").remove(0)),
                breaks(
                        "request property required",
                        "NewManager.name: is required",
                        d -> d.array(SCHEMAS + "NewManager/required").add("name")),
                breaks("new required request property", "NewPlan.colour: is required", d -> {
                    d.properties("NewPlan").putObject("colour").put("type", "string");
                    d.array(SCHEMAS + "NewPlan/required").add("colour");
                }),
                breaks(
                        "request property removed",
                        "NewManager.name: is not taken",
                        d -> d.properties("NewManager").remove("name")),
                breaks(
                        "patch property removed",
                        "AgendaItemPatch.minutes: is not taken",
                        d -> d.properties("AgendaItemPatch").remove("minutes")),
                breaks(
                        "patch property cannot be cleared",
                        "AgendaItemPatch.questions: cannot be null",
                        d -> d.property("AgendaItemPatch", "questions").remove("nullable")),
                breaks(
                        "maxLength smaller",
                        "NewPlan.title: maxLength was 200 and is 10",
                        d -> d.property("NewPlan", "title").put("maxLength", 10)),
                breaks(
                        "minLength larger",
                        "NewPlan.title: has another MinLength",
                        d -> d.property("NewPlan", "title").put("minLength", 10)),
                breaks(
                        "pattern added",
                        "NewPlan.title: has another Pattern",
                        d -> d.property("NewPlan", "title").put("pattern", "^[A-Z]*$")),
                breaks(
                        "minimum larger",
                        "AgendaItemContent.minutes: was",
                        d -> d.property("AgendaItemContent", "minutes").put("minimum", 15)),
                breaks(
                        "maxItems smaller",
                        "MyOutcome.takeaways: maxItems was",
                        d -> d.property("MyOutcome", "takeaways").put("maxItems", 1)),
                breaks(
                        "filter removed",
                        "listPlans: does not take [status]",
                        d -> d.array(LIST + "/parameters")
                                .removeIf(it -> it.get("name").asText().equals("status"))),
                breaks(
                        "parameter required",
                        "listPlans.status: is required",
                        d -> d.parameter(LIST, "status").put("required", true)),
                breaks("new required parameter", "listPlans: needs [team]", d -> d.addParameter(LIST, "team", true)),
                breaks(
                        "sort value removed",
                        "listPlans.sort: cannot be",
                        d -> ((ArrayNode) d.parameter(LIST, "sort").at("/schema/enum")).remove(0)),
                breaks(
                        "page size smaller",
                        "listPlans.limit: was 1 to 100",
                        d -> ((ObjectNode) d.parameter(LIST, "limit").get("schema")).put("maximum", 20)),
                breaks(
                        "status removed",
                        "createPlan: does not answer [201]",
                        d -> d.object(CREATE + "/responses").remove("201")),
                breaks(
                        "header removed",
                        "createPlan: has no header [Location]",
                        d -> d.object(CREATE + "/responses/201/headers").remove("Location")),
                breaks(
                        "media type of answers changed",
                        "createPlan: has no [application/json]",
                        d -> d.rename(CREATE + "/responses/201/content", "application/json", "application/xml")),
                breaks(
                        "media type of requests changed",
                        "createPlan: has no [application/json]",
                        d -> d.rename(CREATE + "/requestBody/content", "application/json", "application/xml")),
                breaks(
                        "security scheme changed",
                        "bearer: callers",
                        d -> d.object("/components/securitySchemes/bearer")
                                .put("type", "apiKey")
                                .put("in", "header")
                                .put("name", "X-Key")),
                breaks("token of another kind needed", "bearer: callers", d -> {
                    d.object("/components/securitySchemes")
                            .putObject("key")
                            .put("type", "apiKey")
                            .put("in", "header")
                            .put("name", "X-Key");
                    d.object(CREATE).putArray("security").addObject().putArray("key");
                }),
                breaks(
                        "optional response property removed",
                        "Problem.legalSteps: is gone",
                        d -> d.properties("Problem").remove("legalSteps")),
                breaks("schema renamed", "Violation: is gone", d -> d.renameSchema("Violation", "Mistake")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaking")
    void a_breaking_edit_is_found_and_passes_once_the_changelog_names_it(
            String edit, String found, Consumer<EditedDocument> change) {
        List<Break> breaks = breaksAfter(change);

        assertThat(breaks).singleElement().asString().startsWith(found);
        String place = breaks.get(0).place();
        assertThat(new Changelog("## Unreleased\n\n- **Breaking** `" + place + "`\n").names(breaks.get(0)))
                .isTrue();
        assertThat(new Changelog("## Unreleased\n\n- `" + place + "`\n").names(breaks.get(0)))
                .isFalse();
    }

    static Stream<Arguments> compatible() {
        return Stream.of(
                passes(
                        "new operation",
                        d -> d.object("/paths")
                                .putObject("/api/v1/teams")
                                .set("get", d.object(LIST).deepCopy().put("operationId", "listTeams"))),
                passes("new optional parameter", d -> d.addParameter(LIST, "team", false)),
                passes(
                        "new optional request property",
                        d -> d.properties("NewPlan").putObject("colour").put("type", "string")),
                passes("new response property", d -> {
                    d.properties("Plan").putObject("colour").put("type", "string");
                    d.array(SCHEMAS + "Plan/required").add("colour");
                }),
                passes(
                        "new enum value",
                        d -> d.array(SCHEMAS + "PlanStatus/enum").add("PAUSED")),
                passes(
                        "new enum value, in requests too",
                        d -> d.array(SCHEMAS + "AgendaTopic/enum").add("PAY")),
                passes(
                        "new status",
                        d -> d.object(CREATE + "/responses")
                                .set("451", d.object(CREATE + "/responses/400").deepCopy())),
                passes(
                        "longer text in requests",
                        d -> d.property("NewPlan", "title").put("maxLength", 1_000)),
                passes(
                        "longer text in answers",
                        d -> d.property("Plan", "title").put("maxLength", 1_000)),
                passes(
                        "larger number in answers",
                        d -> d.property("AgendaItem", "minutes").put("maximum", 100_000)),
                passes(
                        "longer list in requests",
                        d -> d.property("MyOutcome", "takeaways").put("maxItems", 1_000)),
                passes(
                        "longer list in answers",
                        d -> d.property("Plan", "nextSteps").put("maxItems", 1_000)),
                passes(
                        "shorter list in answers",
                        d -> d.property("Plan", "nextSteps").put("maxItems", 1)),
                passes("request property not required any more", d -> d.dropRequired("NewPlan", "title")),
                passes("other descriptions", d -> {
                    d.object(CREATE).put("summary", "Begin").put("description", "Begins.");
                    d.property("Plan", "title").put("description", "What it is called.");
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("compatible")
    void a_compatible_edit_passes(String edit, Consumer<EditedDocument> change) {
        assertThat(breaksAfter(change)).isEmpty();
    }

    @Test
    void a_document_is_compatible_with_itself() {
        assertThat(BreakingChanges.between(DOCUMENT, DOCUMENT)).isEmpty();
    }

    @Test
    void a_schema_that_many_operations_use_is_told_once_with_all_of_them() {
        List<Break> breaks = breaksAfter(d -> d.property("Plan", "title").put("nullable", true));

        assertThat(breaks).hasSize(1);
        assertThat(breaks.get(0).operations()).contains("getPlan", "listPlans", "getPlanOverview", "cancelPlan");
    }

    private static List<Break> breaksAfter(Consumer<EditedDocument> change) {
        EditedDocument edited = new EditedDocument(DOCUMENT.copy());
        change.accept(edited);
        assertThat(edited.contract().root()).as("the edit changes something").isNotEqualTo(DOCUMENT.root());
        return BreakingChanges.between(DOCUMENT, edited.contract());
    }

    private static Arguments breaks(String edit, String found, Consumer<EditedDocument> change) {
        return arguments(edit, found, change);
    }

    private static Arguments passes(String edit, Consumer<EditedDocument> change) {
        return arguments(edit, change);
    }
}
