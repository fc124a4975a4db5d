package lineup.suite;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dependency rule, over the compiled main code of all modules. A rule without a class to judge fails by itself. */
@Timeout(60)
class ArchitectureTest {
    private static final String PROTOCOL = "lineup.http..";
    private static final String SITE = "lineup.site..";
    private static final String SERVER = "lineup.server..";
    private static final String[] MODELS = {
        "lineup.blocking..", "lineup.threaded..", "lineup.process..", "lineup.nio..", "lineup.virtual.."
    };
    private static final String PLATFORM = "java..";
    /** A child of the process model is a program too. */
    private static final Set<String> PROGRAMS = Set.of(
            "lineup.server.Launcher",
            "lineup.server.Explain",
            "lineup.process.Child",
            "lineup.loadtest.Main",
            "lineup.loadtest.cli.Terminal");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .importPaths(modules().stream().map(module -> module.resolve("target/classes")).toList());

    private static List<Path> modules() {
        return Repository.files("pom.xml").stream()
                .map(pom -> Repository.ROOT.resolve(pom).getParent())
                .filter(module -> Files.isDirectory(module.resolve("src/main/java")))
                .toList();
    }

    private static DescribedPredicate<JavaClass> oneOf(Set<String> names) {
        return DescribedPredicate.describe("are one of " + names, javaClass -> names.contains(javaClass.getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> callOf(Set<String> methods) {
        return DescribedPredicate.describe("is one of " + methods, access ->
                methods.contains(access.getTargetOwner().getName() + "." + access.getTarget().getName()));
    }

    @Test
    void theClassesOfEveryPackageAreJudged() {
        assertThat(MAIN).extracting(JavaClass::getPackageName).contains(
                "lineup.http", "lineup.site", "lineup.server", "lineup.loadtest",
                "lineup.blocking", "lineup.threaded", "lineup.process", "lineup.nio", "lineup.virtual");
    }

    @Test
    void theProtocolDependsOnNothingOfOursAndOnLittleOfThePlatform() {
        classes().that().resideInAPackage(PROTOCOL)
                .should().onlyDependOnClassesThat(resideInAnyPackage(
                                PROTOCOL, "java.lang..", "java.nio", "java.nio.charset..", "java.time..", "java.util..")
                        .or(oneOf(Set.of(
                                FileChannel.class.getName(), "java.io.IOException", "java.io.UncheckedIOException"))))
                .check(MAIN);
    }

    @Test
    void theProtocolHasNoThreadsNoLocksAndNoClock() {
        noClasses().that().resideInAPackage(PROTOCOL)
                .should().dependOnClassesThat(
                        resideInAPackage("java.util.concurrent..").or(oneOf(Set.of("java.lang.Thread"))))
                .orShould().accessTargetWhere(callOf(Set.of(
                        "java.lang.System.nanoTime", "java.lang.System.currentTimeMillis", "java.time.Instant.now",
                        "java.time.Clock.systemUTC", "java.time.InstantSource.system",
                        "java.lang.Object.wait", "java.lang.Object.notify", "java.lang.Object.notifyAll")))
                .check(MAIN);
    }

    @Test
    void theSiteDependsOnTheProtocolAlone() {
        classes().that().resideInAPackage(SITE)
                .should().onlyDependOnClassesThat(resideInAnyPackage(SITE, PROTOCOL, PLATFORM))
                .check(MAIN);
    }

    /** The one exception looks at a path of the command line, to say what is wrong with it. */
    @Test
    void onlyTheSiteReachesTheFileSystem() {
        noClasses().that().resideOutsideOfPackages(SITE, "lineup.loadtest..")
                .and().doNotHaveFullyQualifiedName("lineup.server.CommandLineOptions")
                .should().dependOnClassesThat(oneOf(Set.of(
                        Files.class.getName(), "java.io.File", "java.io.FileInputStream", "java.io.RandomAccessFile")))
                .orShould().accessTargetWhere(callOf(Set.of("java.nio.channels.FileChannel.open")))
                .check(MAIN);
    }

    @Test
    void onlyTheServerAndTheModelsTouchSockets() {
        noClasses().that().resideInAnyPackage(PROTOCOL, SITE)
                .should().dependOnClassesThat(resideInAPackage("java.net.."))
                .orShould().dependOnClassesThat(resideInAPackage("java.nio.channels..").and(
                        DescribedPredicate.not(oneOf(Set.of(FileChannel.class.getName())))))
                .check(MAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocking", "threaded", "process", "nio", "virtual"})
    void aModelDependsOnTheSharedPartsAndOnNoOtherModel(String model) {
        String own = "lineup." + model + "..";
        classes().that().resideInAPackage(own)
                .should().onlyDependOnClassesThat(resideInAnyPackage(own, PROTOCOL, SITE, SERVER, PLATFORM))
                .check(MAIN);
    }

    @Test
    void theSharedPartsDependOnNoModel() {
        noClasses().that().resideInAnyPackage(PROTOCOL, SITE, SERVER)
                .should().dependOnClassesThat(resideInAnyPackage(MODELS).or(resideInAPackage("lineup.loadtest..")))
                .check(MAIN);
    }

    @Test
    void theLoadTestDependsOnNoServer() {
        noClasses().that().resideInAPackage("lineup.loadtest..")
                .should().dependOnClassesThat(resideInAPackage("lineup..").and(
                        DescribedPredicate.not(resideInAPackage("lineup.loadtest.."))))
                .check(MAIN);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("lineup.(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void onlyProgramsUseTheStandardStreams() {
        noClasses().that(DescribedPredicate.not(oneOf(PROGRAMS)))
                .should().accessTargetWhere(callOf(Set.of(
                        "java.lang.System.out", "java.lang.System.err", "java.lang.System.in",
                        "java.lang.Throwable.printStackTrace")))
                .check(MAIN);
    }

    @Test
    void nothingSleeps() {
        noClasses().should().accessTargetWhere(callOf(Set.of("java.lang.Thread.sleep"))).check(MAIN);
    }
}
