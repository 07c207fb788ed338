package org.rapporteur;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The arrows between packages, and what may be used where.
@AnalyzeClasses(packages = "org.rapporteur", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.rapporteur.";
    private static final Pattern BLOCK = Pattern.compile("(?s)```packages\n(.*?)```");
    private static final Pattern LINE = Pattern.compile("(?m)^(?<name>\\w+) +->(?<uses>[\\w, ]*)$");
    private static final Pattern NAME = Pattern.compile("\\w+");
    private static final DescribedPredicate<JavaClass> A_PACKAGE_INFO = simpleName("package-info");

    /// One line of the packages block: a package and those that it may use.
    private record Allowed(String name, List<String> uses) {}

    /// The packages block of ARCHITECTURE.md is the rule.
    @ArchTest
    static void packagesUseOnlyWhatTheyMay(JavaClasses classes) throws IOException {
        var rule =
                Architectures.layeredArchitecture()
                        .consideringOnlyDependenciesInLayers()
                        .withOptionalLayers(true);
        for (var allowed : packages()) {
            rule = rule.layer(allowed.name()).definedBy(ROOT + allowed.name() + "..");
        }
        for (var allowed : packages()) {
            var layer = rule.whereLayer(allowed.name());
            rule =
                    allowed.uses().isEmpty()
                            ? layer.mayNotAccessAnyLayer()
                            : layer.mayOnlyAccessLayers(allowed.uses().toArray(String[]::new));
        }
        rule.check(classes);
    }

    /// A package that ARCHITECTURE.md does not know is as wrong as one that is gone.
    @ArchTest
    static void everyPackageStandsInTheDocument(JavaClasses classes) throws IOException {
        Set<String> found = new TreeSet<>();
        for (var each : classes) {
            if (each.getPackageName().startsWith(ROOT)) {
                found.add(each.getPackageName().substring(ROOT.length()).replaceAll("\\..*", ""));
            }
        }
        Set<String> told = new TreeSet<>(packages().stream().map(Allowed::name).toList());
        assertEquals(told, found);
    }

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule JENA_STAYS_IN_STORE_AND_WEB =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(ROOT + "store..", ROOT + "web..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.jena..")
                    .because("RDF4J writes, Jena stores (docs/decisions/0008)")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule RDF_STAYS_OUT_OF_READING_AND_EXTRACTION =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            ROOT + "text..",
                            ROOT + "document..",
                            ROOT + "read..",
                            ROOT + "annotate..",
                            ROOT + "fact..",
                            ROOT + "extract..",
                            ROOT + "evaluate..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.eclipse.rdf4j..")
                    .because("facts are plain records; graph alone turns them into statements");

    @ArchTest
    static final ArchRule PATTERNS_HAVE_A_PREFILTER =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "vocabulary..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.google.re2j..")
                    .because("RE2/J alone is slow where it finds nothing (docs/decisions/0012)");

    @ArchTest
    static final ArchRule SPRING_STAYS_IN_THE_WEB =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.rapporteur", ROOT + "web..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.springframework..")
                    .because("a stage is a plain object that anybody can build and call");

    @ArchTest
    static final ArchRule THE_DOMAIN_IS_DATA =
            classes()
                    .that()
                    .resideInAnyPackage(ROOT + "fact..", ROOT + "text..")
                    .and(not(A_PACKAGE_INFO))
                    .should()
                    .beRecords()
                    .orShould()
                    .beEnums()
                    .orShould(beSealedInterfaces())
                    .because("data is a record and a choice is a sealed interface");

    @ArchTest
    static final ArchRule QUOTES_ARE_CUT_FROM_DOCUMENTS =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName(ROOT + "fact.Evidence")
                    .should()
                    .callConstructorWhere(itMakes(ROOT + "fact.Evidence"))
                    .because("Evidence.in(document, span, rule) is the only way to quote");

    @ArchTest
    static final ArchRule TEXT_IS_WRITTEN_BY_THE_BUILDER =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "document..")
                    .should()
                    .callConstructorWhere(itMakes(ROOT + "document.Document"))
                    .because("spans hold only in a text that Document.Builder has written");

    @ArchTest
    static final ArchRule ONLY_COMMANDS_PRINT =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "command..")
                    .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    private static DescribedPredicate<JavaConstructorCall> itMakes(String type) {
        return DescribedPredicate.describe(
                "it makes a " + type, call -> call.getTargetOwner().getFullName().equals(type));
    }

    private static ArchCondition<JavaClass> beSealedInterfaces() {
        return ArchCondition.from(
                DescribedPredicate.describe(
                        "be sealed interfaces",
                        each -> each.isInterface() && each.reflect().isSealed()));
    }

    private static List<Allowed> packages() throws IOException {
        var block = BLOCK.matcher(Files.readString(Path.of("ARCHITECTURE.md")));
        if (!block.find()) {
            throw new IllegalStateException("ARCHITECTURE.md has no packages block");
        }
        return LINE.matcher(block.group(1)).results().map(ArchitectureTest::allowed).toList();
    }

    private static Allowed allowed(MatchResult line) {
        var uses = NAME.matcher(line.group("uses")).results().map(MatchResult::group).toList();
        return new Allowed(line.group("name"), uses);
    }
}
