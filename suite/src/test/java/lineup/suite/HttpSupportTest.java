package lineup.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the document about the support of HTTP claims is shown by tests that exist. */
@Timeout(60)
class HttpSupportTest {
    private static final Path DOCUMENT = Path.of("docs", "http-support.md");
    private static final String TITLE = "| section | level | requirement | what we do | shown by |";
    private static final int COLUMNS = 5;
    private static final Set<String> LEVELS =
            Set.of("MUST", "MUST NOT", "SHOULD", "SHOULD NOT", "MAY", "defined", "ours");

    private static final Pattern SECTION = Pattern.compile("RFC \\d{4} §\\d+(\\.\\d+)*|Fetch, CORS|CSP level 3");
    private static final Pattern REFERENCE = Pattern.compile("\\[([^]]+)]\\(\\.\\./([^)#]+)(?:#([^)]+))?\\)");

    /** A line of a table of requirements. */
    private record Row(int line, List<String> cells) {
        String level() {
            return cells.get(1);
        }

        String reference() {
            return cells.getLast();
        }

        @Override
        public String toString() {
            return DOCUMENT + ":" + line + " " + String.join(" | ", cells);
        }
    }

    /** The lines of the tables that have the columns of requirements, without their titles. */
    private static List<Row> rows() {
        List<String> lines = Repository.lines(DOCUMENT);
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("|") && isOfRequirements(lines, i))
                .filter(i -> !lines.get(i).equals(TITLE) && !lines.get(i).startsWith("|---"))
                .mapToObj(i -> new Row(i + 1, cells(lines.get(i))))
                .toList();
    }

    private static boolean isOfRequirements(List<String> lines, int inTable) {
        int first = inTable;
        while (lines.get(first - 1).startsWith("|")) {
            first--;
        }
        return lines.get(first).equals(TITLE);
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|", -1)).map(String::strip).toList();
    }

    @Test
    void thereAreManyRowsAndEachIsComplete() {
        List<Row> rows = rows();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(150).allSatisfy(row -> {
            assertThat(row.cells()).as("cells of %s", row).hasSize(COLUMNS).doesNotContain("");
            assertThat(row.level()).as("level of %s", row).isIn(LEVELS);
            assertThat(row.cells().getFirst()).as("section of %s", row).matches(SECTION);
        });
        assertThat(rows).extracting(Row::level).as("levels that occur").containsAll(LEVELS);
        assertThat(rows).extracting(row -> row.cells().subList(0, 3)).as("requirements").doesNotHaveDuplicates();
    }

    @Test
    void everyRowNamesATestThatExists() {
        List<Row> rows = rows();
        assertThat(rows).isNotEmpty();
        assertThat(rows.stream().flatMap(row -> wrong(row.reference()).map(why -> why + ", in " + row)))
                .as("rows that no test shows")
                .isEmpty();
    }

    @Test
    void whatDoesNotExistIsFound() {
        String wire = "../wire/chunked.md";
        String java = "../suite/src/test/java/lineup/suite/HttpSupportTest.java";
        assertThat(wrong("[chunked: Chunks](" + wire + "#chunks)")).isEmpty();
        assertThat(wrong("[HttpSupportTest.whatDoesNotExistIsFound](" + java + ")")).isEmpty();
        assertThat(Stream.of(
                        "[chunked: No such case](" + wire + "#no-such-case)",
                        "[chunked: Chunks](" + wire + "#trailers)",
                        "[host: Chunks](" + wire + "#chunks)",
                        "[gone: Chunks](../wire/gone.md#chunks)",
                        "[HttpSupportTest.noSuchTest](" + java + ")",
                        "[HttpSupportTest.rows](" + java + ")",
                        "[OtherTest.whatDoesNotExistIsFound](" + java + ")",
                        "HttpSupportTest.whatDoesNotExistIsFound"))
                .allSatisfy(reference -> assertThat(wrong(reference)).as(reference).hasSize(1));
    }

    /** Why the reference shows nothing; empty when it leads to a test. */
    private static Stream<String> wrong(String reference) {
        Matcher link = REFERENCE.matcher(reference);
        if (!link.matches()) {
            return Stream.of("'" + reference + "' is no link to a test");
        }
        Path file = Path.of(link.group(2));
        if (!Files.isRegularFile(Repository.ROOT.resolve(file))) {
            return Stream.of("there is no file " + file);
        }
        return file.startsWith("wire")
                ? wrongCase(file, link.group(1), link.group(3))
                : wrongMethod(file, link.group(1));
    }

    /** @param label is the name of the document, a colon, and the heading */
    private static Stream<String> wrongCase(Path file, String label, String anchor) {
        String document = file.getFileName().toString().replace(".md", ": ");
        String heading = label.replaceFirst("^[a-z-]+: ", "");
        if (!label.equals(document + heading)) {
            return Stream.of("'" + label + "' is not about " + file);
        }
        if (!Repository.lines(file).contains("## " + heading)) {
            return Stream.of(file + " has no case '" + heading + "'");
        }
        return anchor(heading).equals(anchor) ? Stream.empty() : Stream.of("#" + anchor + " is not " + heading);
    }

    /** As hosts of repositories make them of headings. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 _-]", "").replace(' ', '-');
    }

    /** @param label is the name of the class, a dot, and the method */
    private static Stream<String> wrongMethod(Path file, String label) {
        String owner = file.getFileName().toString().replace(".java", ".");
        String method = label.substring(label.indexOf('.') + 1);
        if (!label.equals(owner + method)) {
            return Stream.of("'" + label + "' is not in " + file);
        }
        String source = String.join("\n", Repository.lines(file));
        int start = source.indexOf("\n    void " + method + "(");
        if (start < 0) {
            return Stream.of(file + " has no method " + method);
        }
        String before = source.substring(source.lastIndexOf("\n    }\n", start) + 1, start);
        return before.contains("@Test") || before.contains("@ParameterizedTest") || before.contains("@RepeatedTest")
                ? Stream.empty()
                : Stream.of(label + " is no test");
    }
}
