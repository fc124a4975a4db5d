package lineup.loadtest.compare;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lineup.loadtest.engine.Load;
import lineup.loadtest.http.Manner;
import lineup.loadtest.peer.Participant;
import lineup.loadtest.report.ProgressLine;
import lineup.loadtest.scenario.Course;
import lineup.loadtest.scenario.Step;

/** Small comparisons. Nothing is pinned, as that would pin the other tests too. */
final class SetupFixture {

    static final Load LOAD = Load.closed(4, 1, Duration.ofMillis(50), Duration.ofMillis(150))
            .withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(5));

    private SetupFixture() {
    }

    static Setup of(Path root, Rounds rounds, String... servers) {
        return of(root, rounds, LOAD, Course.SINGLE, null, servers);
    }

    static Setup of(Path root, Rounds rounds, Load load, Course course, Search search, String... servers) {
        List<Participant> participants = Stream.of(servers).map(Participant::parse).toList();
        return new Setup(participants, root, new Step(load, List.of("/")), course, Manner.PLAIN, search,
                Map.of("capped", 2), Optional.empty(), rounds, false);
    }

    static Setup withSyscalls(Setup setup) {
        return new Setup(setup.participants(), setup.root(), setup.step(), setup.course(), setup.manner(),
                setup.search(), setup.caps(), setup.pinning(), setup.rounds(), true);
    }

    static Rounds rounds(int count, String baseline, boolean control) {
        return new Rounds(count, 1, baseline, 0.03, control, null);
    }

    /** Shows nothing, and calls back before each turn. */
    static Progress progress(Runnable onTurn) {
        return new Progress() {
            @Override
            public ProgressLine turn(int round, String server, Duration left) {
                onTurn.run();
                return new ProgressLine(new PrintStream(PrintStream.nullOutputStream()), false, server, Duration.ZERO);
            }

            @Override
            public void roundEnded(int round, Duration left) {
                // Nobody watches.
            }
        };
    }
}
