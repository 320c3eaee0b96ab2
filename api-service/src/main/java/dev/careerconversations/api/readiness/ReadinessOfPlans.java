package dev.careerconversations.api.readiness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The readiness of plans. */
@ApplicationScoped
class ReadinessOfPlans {

    private static final String PREPARATION =
            "select p.preparation::text from career.preparation p where p.plan_id = :plan";

    /** For what the database says, which no request could. */
    private final ObjectMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final Plans plans;
    private final Session database;

    ReadinessOfPlans(Plans plans, Session database) {
        this.plans = plans;
        this.database = database;
    }

    /** How ready they are is the employee's own affair: for the manager there is no such thing. */
    Readiness get(UUID planId, @Nullable String acceptLanguage) {
        return plans.read(planId, plan -> {
            plan.requireVisible(plan.caller() == Party.EMPLOYEE, "readiness");
            return readiness(planId, preparation(planId), StepTexts.of(acceptLanguage));
        });
    }

    private static Readiness readiness(UUID planId, PreparationState preparation, StepTexts texts) {
        return new Readiness(
                preparation.isComplete(),
                Stream.of(PreparationStep.values())
                        .map(step -> new Readiness.Step(
                                step,
                                texts.title(step),
                                preparation.isDone(step),
                                preparation.isDone(step) ? null : texts.missing(step, preparation),
                                texts.why(step),
                                step.operationId(),
                                "/api/v1/plans/" + planId + step.path()))
                        .toList());
    }

    private PreparationState preparation(UUID planId) {
        String preparation = database.createNativeQuery(PREPARATION, String.class)
                .setParameter("plan", planId)
                .getSingleResult();
        try {
            return json.readValue(preparation, PreparationState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database tells of a preparation that is none", e);
        }
    }
}
