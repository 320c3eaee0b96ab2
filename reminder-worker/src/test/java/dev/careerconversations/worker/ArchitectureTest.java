package dev.careerconversations.worker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house rules of the code; ArchUnit fails a rule that matches nothing. */
@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule imports_run_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("round")
            .definedBy("..worker.round..")
            .layer("dispatch")
            .definedBy("..worker.dispatch..")
            .layer("compose")
            .definedBy("..worker.compose..")
            .layer("schedule")
            .definedBy("..worker.schedule..")
            .layer("ledger")
            .definedBy("..worker.ledger..")
            .layer("smtp")
            .definedBy("..worker.smtp..")
            .whereLayer("round")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("dispatch")
            .mayOnlyBeAccessedByLayers("round")
            .whereLayer("compose")
            .mayOnlyBeAccessedByLayers("dispatch", "round")
            .whereLayer("schedule")
            .mayOnlyBeAccessedByLayers("round")
            .whereLayer("ledger")
            .mayOnlyBeAccessedByLayers("compose", "dispatch", "round")
            .whereLayer("smtp")
            .mayOnlyBeAccessedByLayers("dispatch", "round");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("dev.careerconversations.worker.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_steps_know_no_framework = noClasses()
            .that()
            .resideInAnyPackage("..worker.schedule..", "..worker.ledger..", "..worker.dispatch..", "..worker.smtp..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..", "jakarta.enterprise..", "jakarta.inject..", "io.smallrye..", "io.opentelemetry..");

    @ArchTest
    static final ArchRule only_smtp_speaks_to_mail_servers = noClasses()
            .that()
            .resideOutsideOfPackage("..worker.smtp..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.angus..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.mail.Transport");

    @ArchTest
    static final ArchRule only_schedule_and_ledger_change_the_database = noClasses()
            .that()
            .resideInAnyPackage("..worker.compose..", "..worker.dispatch..", "..worker.round..", "..worker.smtp..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "it updates rows",
                    (JavaCall<?> call) -> call.getTarget().getName().equals("createUpdate")));

    @ArchTest
    static final ArchRule time_is_handed_in = noClasses()
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
