package lineup.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The search for input that breaks an invariant: one run of Jazzer for each fuzz test, each in a JVM of its own, since
 * a JVM can fuzz only one. {@code mvn -Pfuzz} runs it, {@code mvn verify} does not.
 *
 * <p>Jazzer puts what it finds into the corpus of the test, from where it is replayed from then on.
 */
class Fuzzing {
    private static final Path CLASSES = Path.of("target/test-classes");
    private static final String SUFFIX = "FuzzTest.class";

    @TestFactory
    Stream<DynamicTest> findsNothing() throws IOException {
        String wanted = System.getProperty("fuzz.target");
        List<Path> tests;
        try (Stream<Path> files = Files.walk(CLASSES)) {
            tests = files.filter(file -> file.toString().endsWith(wanted + SUFFIX)).sorted().toList();
        }
        assertThat(tests).as("fuzz tests named %s", wanted).isNotEmpty();
        return tests.stream().map(Fuzzing::className).map(name -> DynamicTest.dynamicTest(name, () -> fuzz(name)));
    }

    private static String className(Path file) {
        return CLASSES.relativize(file).toString().replaceFirst("\\.class$", "").replace('/', '.');
    }

    private static void fuzz(String test) throws IOException, InterruptedException {
        Path log = Files.createDirectories(Path.of("target/fuzzing")).resolve(test + ".log");
        Process jazzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+EnableDynamicAgentLoading",
                        "-Xshare:off",
                        "-Djazzer.hooks=true",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Jazzer.class.getName(),
                        "--target_class=" + test,
                        "--instrumentation_includes=lineup.**",
                        "-max_total_time=" + System.getProperty("fuzz.seconds"),
                        "-timeout=10")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(jazzer.waitFor()).as("exit status of Jazzer, whose report is %s", log.toAbsolutePath()).isZero();
        } finally {
            jazzer.destroyForcibly();
        }
    }
}
