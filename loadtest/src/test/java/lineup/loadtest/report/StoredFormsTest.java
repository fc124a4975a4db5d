package lineup.loadtest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lineup.loadtest.result.Distribution;
import lineup.loadtest.result.Figures;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.RunFixture;
import lineup.loadtest.result.Trial;
import lineup.loadtest.result.TrialFixture;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** CSV and the histogram log, read by readers that do not know this program. */
class StoredFormsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("lineup.loadtest.result.RunFixture#all")
    void csvHasACellForEveryColumnOfEveryTrial(Run run) {
        List<List<String>> rows = parse(CsvReport.text(run));
        assertThat(rows).hasSize(run.trials().size() + 1);
        assertThat(rows.getFirst()).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9_]+"));
        assertThat(rows).allMatch(row -> row.size() == rows.getFirst().size());
        for (int i = 0; i < run.trials().size(); i++) {
            assertThat(cell(rows, i + 1, "server")).isEqualTo(run.trials().get(i).server());
        }
    }

    @Test
    void csvHoldsTheFiguresAndLeavesOutWhatIsNotKnown() {
        Run run = RunFixture.troubled();
        List<List<String>> rows = parse(CsvReport.text(run));
        assertThat(cell(rows, 1, "latency_p99_nanos"))
                .isEqualTo(Long.toString(run.trials().getFirst().figures().latency().p99()));
        assertThat(cell(rows, 1, "trust")).isEqualTo("INVALID");
        assertThat(cell(rows, 2, "outcome_timeout")).isEqualTo("120");
        assertThat(cell(rows, 2, "cpu_user_nanos")).isEmpty();
        assertThat(cell(rows, 3, "sent")).isEmpty();
        assertThat(cell(rows, 3, "failure")).startsWith("exited with code 1");
    }

    @Test
    void csvQuotesCommasQuotesAndLineBreaks() {
        String reason = "said \"no, never\"\r\nand left";
        Run run = withTrials(List.of(TrialFixture.of("a,b", 1, 1, 1).failed(reason)));
        assertThat(CsvReport.text(run)).contains("\"a,b\"", "\"said \"\"no, never\"\"\r\nand left\"").endsWith("\r\n");
        assertThat(cell(parse(CsvReport.text(run)), 1, "failure")).isEqualTo(reason);
    }

    @ParameterizedTest
    @MethodSource("lineup.loadtest.result.RunFixture#all")
    void theHistogramLogReadsBackAsItWas(Run run) throws IOException {
        Path file = folder.resolve("run.hlog");
        HistogramLog.write(run, file);
        List<Trial> measured = run.trials().stream().filter(trial -> trial.figures() != null).toList();
        List<Histogram> read = read(file);
        assertThat(read).hasSameSizeAs(measured);
        for (int i = 0; i < read.size(); i++) {
            Distribution latency = measured.get(i).figures().latency();
            assertThat(read.get(i).getTotalCount()).isEqualTo(latency.count());
            assertThat(read.get(i).getValueAtPercentile(99)).isEqualTo(latency.p99());
            assertThat(read.get(i).getTag()).isEqualTo(HistogramLog.tag(measured.get(i)));
            assertThat(read.get(i).getEndTimeStamp() - read.get(i).getStartTimeStamp()).isEqualTo(15_000);
        }
    }

    @Test
    void aDamagedHistogramIsRefused() {
        Figures f = TrialFixture.of("a", 1_000, 1, 1).figures();
        Distribution damaged = new Distribution(1, 1, 1, 1, 1, 1, 1, 1, "bm8gaGlzdG9ncmFt");
        Figures figures = new Figures(f.windowNanos(), f.answered(), f.bytes(), f.requestsPerSecond(),
                f.bytesPerSecond(), f.sent(), f.outcomes(), f.warmupOutcomes(), damaged, null, null, null, null,
                f.connections(), f.perSecond());
        Run run = withTrials(List.of(new Trial("a", 1, 1, false, null, null, figures, null, null, null)));
        assertThatThrownBy(() -> HistogramLog.write(run, folder.resolve("x.hlog"))).isInstanceOf(IOException.class)
                .hasMessageStartingWith("a histogram in the run is damaged");
    }

    private static Run withTrials(List<Trial> trials) {
        Run run = RunFixture.load();
        return new Run(run.schema(), run.kind(), run.environment(), run.conditions(), run.servers(), trials, List.of(),
                run.trust(), List.of(), false);
    }

    private static List<Histogram> read(Path file) throws IOException {
        List<Histogram> all = new ArrayList<>();
        try (HistogramLogReader reader = new HistogramLogReader(Files.newInputStream(file))) {
            for (EncodableHistogram next = reader.nextIntervalHistogram(); next != null;
                    next = reader.nextIntervalHistogram()) {
                all.add((Histogram) next);
            }
        }
        return all;
    }

    private static String cell(List<List<String>> rows, int row, String column) {
        return rows.get(row).get(rows.getFirst().indexOf(column));
    }

    /** A reader of RFC 4180. */
    private static List<List<String>> parse(String text) {
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                cell.append(doubled ? "\"" : "");
                i += doubled ? 1 : 0;
                quoted = doubled || !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                rows.getLast().add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && c == '\n') {
                rows.add(new ArrayList<>());
            } else {
                cell.append(c);
            }
        }
        rows.removeLast();
        return rows;
    }
}
