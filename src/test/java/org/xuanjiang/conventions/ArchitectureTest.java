package org.xuanjiang.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The house stands by its rules, and every rule rejects the code written to break it. */
class ArchitectureTest {

    private static final String FIXTURES = "org.xuanjiang.conventions.fixtures";
    private static final JavaClasses HOUSE = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.xuanjiang");
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages(FIXTURES);

    @ParameterizedTest
    @MethodSource("rules")
    void holdsInTheHouse(Function<HouseRules, ArchRule> rule) {
        rule.apply(new HouseRules("org.xuanjiang")).check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rejectsWhatBreaksIt(Function<HouseRules, ArchRule> rule, List<String> culprits) {
        var report = rule.apply(new HouseRules(FIXTURES)).evaluate(WRONG).getFailureReport().getDetails();
        assertThat(culprits).allSatisfy(culprit ->
            assertThat(report).anyMatch(violation -> violation.contains(FIXTURES + "." + culprit)));
        assertThat(report).allMatch(violation -> culprits.stream().anyMatch(violation::contains), "names a culprit");
    }

    static Stream<Arguments> rules() {
        return Stream.of(
            rule("engine only in workflow", HouseRules::engineOnlyInWorkflow, "plan.AsksTheEngine"),
            rule("form contract only in workflow", HouseRules::formContractOnlyInWorkflow, "plan.RoutesTheProcess"),
            rule("domain types know only domain types", HouseRules::domainTypesKnowOnlyDomainTypes,
                "plan.AsksTheEngine", "plan.RoutesTheProcess", "session.KnowsJackson", "session.KnowsItsRepository"),
            rule("kernel knows no framework", HouseRules::kernelKnowsNoFramework, "kernel.KnowsSpring"),
            rule("parts know only earlier parts", HouseRules::partsKnowOnlyEarlierParts,
                "campaign.KnowsItsPlans", "organization.KnowsTheCalendar"),
            rule("history is for the dossier only", HouseRules::historyIsForTheDossierOnly, "audit.KnowsTheHistory"),
            rule("packages form no cycle", HouseRules::packagesFormNoCycle, "plan.KnowsItsCampaign"),
            rule("nothing is injected into fields", HouseRules::nothingIsInjectedIntoFields, "session.TakesAField"),
            rule("nobody prints", HouseRules::nobodyPrints, "session.Prints", "session.PrintsErrors", "session.PrintsStackTraces"),
            rule("time comes from the clock", HouseRules::timeComesFromTheClock,
                "session.AsksForToday", "session.MakesADate", "session.HandsOutNow"),
            rule("names say what a class does", HouseRules::namesSayWhatAClassDoes,
                "session.SessionManager", "session.SessionUtil", "session.SessionHelper", "session.SessionImpl"),
            rule("translators stay in their package", HouseRules::translatorsStayInTheirPackage,
                "session.workflow.PublicForm", "session.workflow.PublicDelegate"),
            rule("controllers live in web or engine", HouseRules::controllersLiveInWebOrEngine, "session.AnswersHttp"));
    }

    private static Arguments rule(String name, Function<HouseRules, ArchRule> rule, String... culprits) {
        return arguments(Named.of(name, rule), List.of(culprits));
    }
}
