package lineup.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What keeps the sources readable, as far as it can be counted. */
@Timeout(60)
class StyleTest {
    private static final int LONGEST_FILE = 300;
    private static final int MEDIAN_FILE = 100;
    private static final int LONGEST_METHOD = 40;
    private static final int WIDEST_LINE = 120;
    private static final int LONGEST_POM = 40;
    /** Split, so that this line is not found itself. */
    private static final Pattern UNWANTED =
            Pattern.compile("TO" + "DO|FIX" + "ME|@Dis" + "abled|Thread\\.sl" + "eep\\(|printSt" + "ackTrace\\(");

    private static final List<Path> SOURCES = Repository.files(".java");

    private static Stream<String> linesThat(Predicate<String> areWrong) {
        return SOURCES.stream().flatMap(file -> {
            List<String> lines = Repository.lines(file);
            return IntStream.range(0, lines.size())
                    .filter(i -> areWrong.test(lines.get(i)))
                    .mapToObj(i -> file + ":" + (i + 1) + ": " + lines.get(i).strip());
        });
    }

    private static int length(Path file) {
        return Repository.lines(file).size();
    }

    @Test
    void mainAndTestSourcesOfEveryModuleAreJudged() {
        assertThat(SOURCES).hasSizeGreaterThan(100);
        assertThat(SOURCES).extracting(file -> file.getName(0).toString()).contains("http", "loadtest", "suite");
        assertThat(SOURCES).extracting(file -> file.getName(0).toString()).contains(
                "server-blocking", "server-threaded", "server-process", "server-nio", "server-virtual");
    }

    @Test
    void noFileIsLong() {
        assertThat(SOURCES).allSatisfy(file ->
                assertThat(length(file)).as("lines of %s", file).isLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void mostFilesAreShort() {
        List<Integer> lengths = SOURCES.stream().map(StyleTest::length).sorted().toList();
        assertThat(lengths.get(lengths.size() / 2)).as("median of the lengths").isLessThanOrEqualTo(MEDIAN_FILE);
    }

    @Test
    void noMethodIsLong() {
        List<Methods.Found> methods = Methods.in(SOURCES);
        assertThat(methods).hasSizeGreaterThan(500);
        assertThat(methods.stream().filter(method -> method.lines() > LONGEST_METHOD)).as("long methods").isEmpty();
    }

    @Test
    void noLineIsWide() {
        assertThat(linesThat(line -> line.length() > WIDEST_LINE)).as("lines wider than %d", WIDEST_LINE).isEmpty();
    }

    @Test
    void nothingIsLeftForLaterAndNothingSleeps() {
        assertThat(linesThat(UNWANTED.asPredicate())).as("unwanted words").isEmpty();
    }

    @Test
    void theModulesLeaveTheirSetUpToTheRoot() {
        List<Path> poms = Repository.files("pom.xml").stream().filter(pom -> pom.getNameCount() > 1).toList();
        assertThat(poms).hasSizeGreaterThanOrEqualTo(8);
        assertThat(poms).allSatisfy(pom -> assertThat(length(pom)).as("lines of %s", pom).isLessThan(LONGEST_POM));
    }
}
