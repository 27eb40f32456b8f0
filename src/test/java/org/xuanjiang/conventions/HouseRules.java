package org.xuanjiang.conventions;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.xuanjiang.engine.TaskForm;

/**
 * The rules of the house for the code below one package, so that they can be tried on wrong code, too.
 *
 * @param root {@code org.xuanjiang} for the program itself
 */
record HouseRules(String root) {

    /** A part may know the parts of a lower rank; those of the same rank do not know each other. */
    private static final Map<String, Integer> RANKS = Map.ofEntries(
        Map.entry("kernel", 0), Map.entry("print", 0), Map.entry("organization", 1), Map.entry("calendar", 2), Map.entry("engine", 3),
        Map.entry("signin", 3), Map.entry("web", 4), Map.entry("administration", 4), Map.entry("notification", 4), Map.entry("phrase", 4),
        Map.entry("lecturer", 4), Map.entry("carboncopy", 5), Map.entry("nudge", 5), Map.entry("campaign", 5), Map.entry("evidence", 5), Map.entry("delegation", 5),
        Map.entry("plan", 6), Map.entry("courseware", 6),
        Map.entry("session", 7), Map.entry("summary", 8), Map.entry("publicity", 9), Map.entry("supervision", 10), Map.entry("history", 10),
        Map.entry("bulletin", 11), Map.entry("burden", 11), Map.entry("versions", 11),
        Map.entry("dossier", 12),
        // Listens to all others; nobody knows it.
        Map.entry("audit", 13));
    private static final List<String> WITH_DOMAIN_TYPES =
        List.of("organization", "calendar", "phrase", "lecturer", "carboncopy", "campaign", "delegation", "plan", "evidence", "courseware", "session", "summary",
            "publicity", "supervision", "history", "versions");
    /** Computes, and asks nothing of those who call it. */
    private static final String ALGORITHM_OF_DIFFERENCES = "com.github.difflib..";
    private static final Set<String> UNCLOCKED = Set.of("java.lang.System.currentTimeMillis", "java.util.Calendar.getInstance",
        "java.time.Clock.systemDefaultZone", "java.time.Clock.systemUTC", "java.time.ZoneId.systemDefault");

    ArchRule engineOnlyInWorkflow() {
        return noClasses().that().resideOutsideOfPackages("..workflow..", root + ".engine..")
            .should().dependOnClassesThat().resideInAPackage("org.camunda..")
            .because("a move to a maintained fork of the engine must touch few files");
    }

    ArchRule formContractOnlyInWorkflow() {
        return noClasses().that().resideOutsideOfPackages("..workflow..", root + ".engine..")
            .should().dependOnClassesThat().resideInAPackage(root + ".engine..")
            .because("what a feature decides must not depend on how a task reaches it");
    }

    ArchRule domainTypesKnowOnlyDomainTypes() {
        return classes().that(domainTypes())
            .should().onlyDependOnClassesThat(resideInAnyPackage("java..", root + ".kernel", ALGORITHM_OF_DIFFERENCES).or(domainTypes()))
            .because("the words of the business outlive every framework");
    }

    ArchRule kernelKnowsNoFramework() {
        return classes().that().resideInAPackage(root + ".kernel")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", root + ".kernel", "com.fasterxml.uuid..")
            .because("every part of the program builds on it");
    }

    ArchRule partsKnowOnlyEarlierParts() {
        return classes().that(describe("belong to a part of the house", type -> rank(type) >= 0)).should(knowOnlyEarlierParts())
            .because("work flows from the campaign to publicity, and knowledge only back");
    }

    ArchRule historyIsForTheDossierOnly() {
        return noClasses().that().resideOutsideOfPackages(root + ".history..", root + ".dossier..")
            .should().dependOnClassesThat().resideInAPackage(root + ".history..")
            .because("it reads everything, so whatever is built on it depends on everything");
    }

    ArchRule packagesFormNoCycle() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles()
            .because("what hangs together in a circle can only be changed together");
    }

    ArchRule nothingIsInjectedIntoFields() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION
            .because("a constructor says what a class needs");
    }

    ArchRule nobodyPrints() {
        return noClasses().should().accessTargetWhere(access("prints", HouseRules::prints))
            .because("the log has levels and a place; only a start that fails speaks before there is one");
    }

    ArchRule timeComesFromTheClock() {
        return noClasses().should().accessTargetWhere(access("reads the time without a Clock", HouseRules::readsTimeWithoutClock))
            .because("deadlines are tried by moving the clock, and the program knows one time zone");
    }

    ArchRule namesSayWhatAClassDoes() {
        return noClasses().should().haveNameMatching(".*(Impl|Manager|Utils?|Helper)")
            .because("such a name fits any class, and any code ends up in it");
    }

    ArchRule translatorsStayInTheirPackage() {
        return classes().that().implement(TaskForm.class).or().implement(JavaDelegate.class)
            .should().bePackagePrivate()
            .because("only the engine calls them");
    }

    ArchRule controllersLiveInWebOrEngine() {
        return classes().that(metaAnnotatedWith(Controller.class)).should().resideInAnyPackage("..web..", root + ".engine")
            .because("the way into a feature over HTTP is in one place");
    }

    /** Records, enumerations, aggregates, refusals: what is neither a Spring bean nor part of one. */
    private DescribedPredicate<JavaClass> domainTypes() {
        var packages = WITH_DOMAIN_TYPES.stream().map(part -> root + "." + part).toArray(String[]::new);
        return resideInAnyPackage(packages).and(describe("are no part of a bean", type -> !belongsToBean(type)));
    }

    private static boolean belongsToBean(JavaClass type) {
        return type.isMetaAnnotatedWith(Component.class) || type.isAnnotatedWith(ConfigurationProperties.class)
            || type.getEnclosingClass().map(HouseRules::belongsToBean).orElse(false);
    }

    private ArchCondition<JavaClass> knowOnlyEarlierParts() {
        return new ArchCondition<>("know only earlier parts") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream().filter(HouseRules.this::looksForward)
                    .forEach(dependency -> events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }

    private boolean looksForward(Dependency dependency) {
        var from = dependency.getOriginClass();
        var to = dependency.getTargetClass();
        return !part(from).equals(part(to)) && rank(to) >= rank(from);
    }

    private int rank(JavaClass type) {
        return RANKS.getOrDefault(part(type), -1);
    }

    private String part(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).replaceFirst("\\..*", "") : "";
    }

    private static DescribedPredicate<JavaAccess<?>> access(String description, Predicate<JavaAccess<?>> test) {
        return describe(description, test::test);
    }

    private static boolean prints(JavaAccess<?> access) {
        var target = access.getTarget().getFullName();
        return target.equals("java.lang.System.out") && !access.getOriginOwner().getSimpleName().equals("VerifyCommand")
            || target.equals("java.lang.System.err") && !access.getOriginOwner().getSimpleName().equals("MissingSettingsReporter")
            || access.getTarget().getName().equals("printStackTrace");
    }

    private static boolean readsTimeWithoutClock(JavaAccess<?> access) {
        var target = access.getTarget();
        var owner = target.getOwner();
        var signature = target.getFullName();
        var now = owner.getPackageName().startsWith("java.time") && target.getName().equals("now")
            && !signature.contains(Clock.class.getName());
        var date = owner.isEquivalentTo(Date.class) && signature.endsWith("<init>()");
        return now || date || UNCLOCKED.stream().anyMatch(call -> signature.startsWith(call + "("));
    }
}
