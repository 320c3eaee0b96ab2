package dev.careerconversations.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.careerconversations.api.http.PublicLink;
import dev.careerconversations.api.idempotency.Idempotent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.Authenticated;
import jakarta.persistence.Entity;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** The house rules of the code; ArchUnit fails a rule that matches nothing. */
@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule entities_stay_in_their_package =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositories_stay_in_their_package =
            classes().that().implement(PanacheRepositoryBase.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule resources_do_http_only = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .orShould()
            .dependOnClassesThat()
            .implement(PanacheRepositoryBase.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "jakarta.transaction..");

    @ArchTest
    static final ArchRule every_post_can_be_repeated = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotAnnotatedWith(PublicLink.class)
            .should()
            .beAnnotatedWith(Idempotent.class);

    @ArchTest
    static final ArchRule whoever_calls_is_known_but_for_public_links_and_pages_about_problems = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .areNotAnnotatedWith(PublicLink.class)
            .and()
            .resideOutsideOfPackage("..api.problem..")
            .should()
            .beAnnotatedWith(Authenticated.class);

    @ArchTest
    static final ArchRule no_entity_crosses_http = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .should()
            .haveRawReturnType(DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith(Entity.class)));

    @ArchTest
    static final ArchRule features_are_free_of_cycles =
            slices().matching("dev.careerconversations.api.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule imports_run_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.careerconversations.api..")
            .layer("ground")
            .definedBy(
                    "..api.time..",
                    "..api.json..",
                    "..api.http..",
                    "..api.problem..",
                    "..api.hint..",
                    "..api.language..",
                    "..api.listing..",
                    "..api.limit..",
                    "..api.health..",
                    "..api.telemetry..",
                    "..api.language..")
            .layer("person")
            .definedBy("..api.person..")
            .layer("idempotency")
            .definedBy("..api.idempotency..")
            .layer("plan")
            .definedBy("..api.plan..")
            .layer("readiness")
            .definedBy("..api.readiness..")
            .layer("schedule")
            .definedBy("..api.schedule..")
            .layer("features")
            .definedBy(
                    "..api.invitation..",
                    "..api.meeting..",
                    "..api.agenda..",
                    "..api.privatenote..",
                    "..api.preparation..",
                    "..api.selfassessment..",
                    "..api.careerpath..",
                    "..api.developmentrequest..",
                    "..api.outcome..",
                    "..api.feedback..",
                    "..api.opportunity..",
                    "..api.actionitem..",
                    "..api.checkin..",
                    "..api.progress..",
                    "..api.guide..",
                    "..api.followup..",
                    "..api.overview..",
                    "..api.carryover..",
                    "..api.unsubscribe..",
                    "..api.calendar..")
            .layer("openapi")
            .definedBy("..api.openapi..")
            .whereLayer("features")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("schedule")
            .mayOnlyBeAccessedByLayers("features")
            .whereLayer("readiness")
            .mayOnlyBeAccessedByLayers("schedule", "features")
            .whereLayer("plan")
            .mayOnlyBeAccessedByLayers("readiness", "schedule", "features")
            .whereLayer("idempotency")
            .mayOnlyBeAccessedByLayers("plan", "features", "openapi")
            .whereLayer("person")
            .mayOnlyBeAccessedByLayers("idempotency", "plan", "schedule", "features");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "it reads the machine's time",
                    (JavaCall<?> call) -> call.getTarget().getName().equals("now")
                                    && call.getTargetOwner().getPackageName().equals("java.time")
                                    && call.getTarget().getRawParameterTypes().isEmpty()
                            || call.getTarget().getName().equals("currentTimeMillis")));

    @ArchTest
    static final ArchRule packages_are_named_for_what_they_are_about = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..helper..")
            .orShould()
            .haveSimpleNameEndingWith("Impl");
}
