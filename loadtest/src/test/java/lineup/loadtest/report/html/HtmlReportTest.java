package lineup.loadtest.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.RunFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HtmlReportTest {

    @TempDir
    private static Path folder;
    private static Map<String, Run> runs;

    @BeforeAll
    static void makeRuns() throws Exception {
        runs = Runs.all(folder);
    }

    private static Document parse(Run run) throws Exception {
        byte[] html = HtmlReport.render(run).getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(html));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
    }

    private static Stream<String> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i).getNodeName());
    }

    private static List<String> headings(Run run) throws Exception {
        return elements(parse(run), "h2").stream().map(Element::getTextContent).toList();
    }

    private static String descriptions(Run run) throws Exception {
        return String.join("\n", elements(parse(run), "desc").stream().map(Element::getTextContent).toList());
    }

    @Test
    void theFloorIsMarkedWhereverServersAreListed() throws Exception {
        Document page = parse(RunFixture.withFloor());
        assertThat(elements(page, "p")).extracting(Element::getTextContent)
                .anyMatch(text -> text.startsWith("floor is no server to choose but a control: "));
        assertThat(elements(page, "span")).extracting(Element::getTextContent).contains("nio", "floor (control)");
        assertThat(elements(page, "summary")).extracting(Element::getTextContent).contains("nio", "floor – a control");
    }

    @Test
    void nothingIsLoadedAndNothingIsRun() throws Exception {
        for (Run run : runs.values()) {
            Document document = parse(run);
            for (String name : List.of("script", "link", "img", "iframe", "object", "image", "use", "a", "form")) {
                assertThat(elements(document, name)).as(name).isEmpty();
            }
            assertThat(elements(document, "*").stream().flatMap(HtmlReportTest::attributes)).allSatisfy(attribute ->
                    assertThat(attribute).doesNotStartWith("on").isNotIn("href", "src", "style", "xlink:href"));
            assertThat(elements(document, "style").getFirst().getTextContent())
                    .doesNotContain("url(", "@import", "http", "<", ">", "&");
        }
    }

    @Test
    void everyChartHasATitleAndADescriptionThatItNames() throws Exception {
        for (Run run : runs.values()) {
            assertThat(elements(parse(run), "svg")).isNotEmpty().allSatisfy(svg -> {
                Element title = (Element) svg.getElementsByTagName("title").item(0);
                Element description = (Element) svg.getElementsByTagName("desc").item(0);
                assertThat(title.getTextContent()).isNotBlank();
                assertThat(description.getTextContent()).isNotBlank().doesNotContain("null");
                assertThat(svg.getAttribute("role")).isEqualTo("img");
                assertThat(svg.getAttribute("aria-labelledby"))
                        .isEqualTo(title.getAttribute("id") + " " + description.getAttribute("id"));
            });
        }
    }

    @Test
    void idsAreUnique() throws Exception {
        for (Run run : runs.values()) {
            Set<String> ids = new HashSet<>();
            assertThat(elements(parse(run), "*")).allSatisfy(element -> assertThat(
                    !element.hasAttribute("id") || ids.add(element.getAttribute("id"))).as(element.getAttribute("id"))
                    .isTrue());
        }
    }

    @Test
    void tablesHaveACaptionAndHeadingsThatTellWhatTheyHead() throws Exception {
        for (Run run : runs.values()) {
            Document document = parse(run);
            assertThat(elements(document, "table")).allSatisfy(table ->
                    assertThat(table.getElementsByTagName("caption").item(0).getTextContent()).isNotBlank());
            assertThat(elements(document, "th")).allSatisfy(heading ->
                    assertThat(heading.getAttribute("scope")).isIn("row", "col", "rowgroup"));
        }
    }

    @Test
    void noCoordinateIsMissing() throws Exception {
        for (Run run : runs.values()) {
            assertThat(HtmlReport.render(run)).doesNotContain("NaN", "Infinity", ">null<", "9223372036854775807");
        }
    }

    @Test
    void aNameCannotBecomeMarkup() throws Exception {
        assertThat(HtmlReport.render(runs.get("hostile"))).doesNotContain("<script")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void sectionsComeInTheirOrder() throws Exception {
        assertThat(headings(RunFixture.comparison())).containsExactly("✓ VALID", "Plan", "Results",
                "Ratios to the baseline", "Round by round", "Latency spectrum", "CPU per request", "Memory",
                "How requests ended", "Second by second", "The generator's own state", "Servers", "Environment");
    }

    @Test
    void sectionsWithoutDataAreLeftOut() throws Exception {
        assertThat(headings(RunFixture.load())).doesNotContain("Ratios to the baseline", "Round by round", "Isolation",
                "Capacity", "Against what was varied");
        assertThat(headings(RunFixture.openLoad())).doesNotContain("CPU per request", "Memory");
        assertThat(headings(RunFixture.isolation())).contains("Against what was varied", "Isolation");
        assertThat(headings(RunFixture.capacity())).contains("Capacity");
    }

    @Test
    void descriptionsSayWhatIsToBeSeen() throws Exception {
        assertThat(descriptions(RunFixture.comparison())).containsPattern(
                "Against nio: virtual 0\\.\\d\\d \\[0\\.\\d\\d, 0\\.\\d\\d] slower; process 0\\.30 ");
        assertThat(descriptions(RunFixture.herd())).contains("nio 700 B for each connection");
        assertThat(descriptions(RunFixture.isolation())).contains("With 50 slow readers against 0: nio × 1.");
        assertThat(descriptions(RunFixture.capacity())).contains("nio 24,350 requests/s");
    }

    @Test
    void latencyOfAnOpenLoopFromTheIntendedStartHasItsOwnChart() throws Exception {
        assertThat(elements(parse(RunFixture.openLoad()), "h3").stream().map(Element::getTextContent))
                .contains("Open loop, from the intended start", "Open loop, from the send")
                .doesNotContain("Closed loop");
    }

    @Test
    void anInvalidRunSaysSoFirstAndWhy() throws Exception {
        String text = parse(RunFixture.troubled()).getElementsByTagName("main").item(0).getTextContent();
        assertThat(text.strip()).startsWith("✕ INVALID");
        assertThat(text).contains("INTERRUPTED", "the generator used 93 % of its CPU budget",
                "exited with code 1 before it listened");
    }
}
