package lineup.loadtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lineup.loadtest.result.Contrast;
import lineup.loadtest.result.Environment;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.RunFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs as text: whole against stored files, and what must hold for every run. */
class TextReportTest {

    @ParameterizedTest
    @CsvSource({"load", "openLoad", "comparison", "capacity", "troubled"})
    void looksAsStored(String name) throws Exception {
        Run run = (Run) RunFixture.class.getMethod(name).invoke(null);
        assertThat(TextReport.render(run, Style.PLAIN)).isEqualTo(stored(name + ".txt"));
    }

    @ParameterizedTest
    @MethodSource("lineup.loadtest.result.RunFixture#all")
    void isNeverWiderThanTheTerminalNorEndsInSpace(Run run) {
        assertThat(TextReport.render(run, Style.PLAIN).lines())
                .allMatch(line -> line.length() <= 100).allMatch(line -> line.equals(line.stripTrailing()));
    }

    @ParameterizedTest
    @MethodSource("lineup.loadtest.result.RunFixture#all")
    void saysTheSameWithColoursAndWithout(Run run) {
        String coloured = TextReport.render(run, new Style(true));
        assertThat(coloured).contains("\033[");
        assertThat(Style.strip(coloured)).isEqualTo(TextReport.render(run, Style.PLAIN)).doesNotContain("\033");
    }

    @Test
    void leavesOutThePlanForThoseWhoKnowIt() {
        Run run = RunFixture.load();
        String plan = TextWrap.wrap(run.conditions().sentence(), "") + "\n\n";
        String whole = TextReport.render(run, Style.PLAIN);
        assertThat(whole).contains(plan);
        assertThat(TextReport.renderWithoutPlan(run, Style.PLAIN)).isEqualTo(whole.replace(plan, ""));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            true,  false, -, xterm, true
            false, false, -, xterm, false
            true,  true,  -, xterm, false
            true,  false, 1, xterm, false
            true,  false, '', xterm, true
            true,  false, -, dumb,  false
            true,  false, -, -,     false
            """)
    void coloursOnlyWhereItMayAndCan(boolean terminal, boolean unwanted, String noColor, String term, boolean colour) {
        Map<String, String> environment = new HashMap<>();
        environment.put("NO_COLOR", noColor);
        environment.put("TERM", term);
        environment.values().removeIf(value -> value == null);
        assertThat(Style.of(terminal, unwanted, environment).colour()).isEqualTo(colour);
    }

    @Test
    void showsASweepPointByPoint() {
        assertThat(TextReport.render(RunFixture.sweep(), Style.PLAIN).lines())
                .containsSubsequence("connections: 1", "connections: 64", "connections: 1,000")
                .anyMatch(line -> line.startsWith("virtual at 1,000  ") && line.contains("no interval"))
                .anyMatch(line -> line.startsWith("One round, so there is no confidence interval"));
    }

    @Test
    void showsTheSlopeOfTheMemoryAndTheSystemCalls() {
        assertThat(TextReport.render(RunFixture.herd(), Style.PLAIN).lines())
                .contains("Memory per idle connection: virtual: 9.1 KB.",
                        "System calls per request: virtual: read 1.02, write 1.00.");
    }

    @Test
    void saysThatTheFloorIsNoServer() {
        String sentence = "floor is no server to choose but a control: ";
        assertThat(TextReport.render(RunFixture.withFloor(), Style.PLAIN)).contains("\n\n" + sentence);
        assertThat(TextReport.render(RunFixture.comparison(), Style.PLAIN)).doesNotContain(sentence);
    }

    @Test
    void drawsIntervalsOnALogarithmicScale() {
        Contrast half = contrast(0.5, 0.4, 0.6);
        Contrast twice = contrast(2, null, null);
        IntervalBar bar = IntervalBar.fit(List.of(half, twice));
        assertThat(List.of(bar.scale(), bar.draw(half), bar.draw(twice))).containsExactly(
                "0.33              1              3.00",
                "   ├───●──┤       ┊                  ",
                "                  ┊          ●       ");
    }

    @Test
    void clipsWhatIsBeyondEveryScale() {
        Contrast endless = contrast(5e6, 1e-9, Double.POSITIVE_INFINITY);
        assertThat(IntervalBar.fit(List.of(endless)).draw(endless)).startsWith("├").endsWith("●").hasSize(37);
    }

    @Test
    void theShellReadsTheCommandAsItWas() throws Exception {
        List<String> words = List.of("it's " + "x".repeat(150), "y".repeat(300), "--", "a b", "", "$HOME", "-H",
                "A: \"b\"");
        String command = ShellCommand.render(Stream.concat(Stream.of("printf", "%s\\n"), words.stream()).toList());
        assertThat(command.lines()).allMatch(line -> line.length() <= 100);
        Process shell = new ProcessBuilder("sh", "-c", command).start();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(words);
        assertThat(shell.waitFor()).isZero();
    }

    @Test
    void survivesARunWithoutTrials() {
        Run run = RunFixture.comparison();
        Environment bare = new Environment(null, null, null, 1, null, null, List.of(), null, null);
        Run empty = new Run(run.schema(), run.kind(), bare, run.conditions(), List.of(), List.of(), List.of(), null,
                List.of(), true);
        assertThat(TextReport.render(empty, Style.PLAIN)).contains("INTERRUPTED").contains("1 core");
    }

    private static Contrast contrast(double ratio, Double low, Double high) {
        return new Contrast("x", Contrast.Metric.RATE, false, null, 12, ratio, low, high,
                low == null ? null : 0.96, null, Contrast.Verdict.UNDECIDED);
    }

    private static String stored(String name) throws IOException {
        try (InputStream in = TextReportTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
