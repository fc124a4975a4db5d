package lineup.loadtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lineup.loadtest.result.Contrast;
import lineup.loadtest.result.Environment;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.RunFixture;
import lineup.loadtest.result.Server;
import lineup.loadtest.result.Trial;
import lineup.loadtest.result.TrialFixture;
import lineup.loadtest.stats.RunContrasts;
import org.junit.jupiter.api.Test;

/** Two runs side by side, against a stored file: one server became faster, one is missing, the machine is another. */
class RunComparisonTextTest {

    private static final Run BEFORE = RunFixture.comparison();

    @Test
    void looksAsStored() throws Exception {
        Run after = changed();
        List<Contrast> contrasts = RunContrasts.of(BEFORE, after, 0.03);
        RunComparisonText text = new RunComparisonText(List.of("old.json", "new.json"), BEFORE, after, contrasts);
        try (InputStream in = getClass().getResourceAsStream("runs.txt")) {
            assertThat(text.render(Style.PLAIN)).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(Style.strip(text.render(new Style(true)))).isEqualTo(text.render(Style.PLAIN));
    }

    private static Run changed() {
        List<Trial> trials = BEFORE.trials().stream().filter(trial -> !trial.server().equals("process"))
                .map(trial -> trial.server().equals("virtual") ? faster(trial) : trial).toList();
        List<Server> servers = BEFORE.servers().stream().filter(server -> !server.name().equals("process"))
                .map(RunComparisonTextTest::newer).toList();
        Environment old = BEFORE.environment();
        Environment other = new Environment("0.2.0", "2026-02-20T09:00:00+01:00", "Intel Xeon", 4, old.system(),
                old.jdk(), old.command(), "0-1", "2-3");
        return new Run(BEFORE.schema(), BEFORE.kind(), other, BEFORE.conditions(), servers, trials, List.of(),
                BEFORE.trust(), List.of(), false);
    }

    private static Trial faster(Trial trial) {
        return TrialFixture.of("virtual", 30_000 + 50 * trial.round(), 1_900, 15.2).in(trial.round(), trial.position())
                .trial();
    }

    private static Server newer(Server server) {
        return server.name().equals("nginx")
                ? new Server("nginx", server.command(), "nginx/1.28.0", "worker_processes 2;\n", 64) : server;
    }
}
