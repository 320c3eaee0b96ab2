package dev.careerconversations.worker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house rules of the worker; ArchUnit fails a rule that matches nothing. */
@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule imports_run_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.careerconversations.worker..")
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
            .mayOnlyBeAccessedByLayers("round", "dispatch")
            .whereLayer("schedule")
            .mayOnlyBeAccessedByLayers("round")
            .whereLayer("smtp")
            .mayOnlyBeAccessedByLayers("round", "dispatch");

    @ArchTest
    static final ArchRule the_steps_are_plain_java = noClasses()
            .that()
            .resideInAnyPackage("..worker.schedule..", "..worker.ledger..", "..worker.dispatch..", "..worker.smtp..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta.enterprise..", "jakarta.inject..");

    @ArchTest
    static final ArchRule only_smtp_knows_the_transport = noClasses()
            .that()
            .resideOutsideOfPackage("..worker.smtp..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.angus.mail..");

    @ArchTest
    static final ArchRule time_comes_from_the_database = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "it reads the machine's time",
                    (JavaCall<?> call) -> call.getTarget().getName().equals("now")
                                    && call.getTargetOwner().getPackageName().equals("java.time")
                            || call.getTarget().getName().equals("currentTimeMillis")));

    @ArchTest
    static final ArchRule packages_are_named_for_what_they_are_about = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..helper..")
            .orShould()
            .haveSimpleNameEndingWith("Impl");
}
