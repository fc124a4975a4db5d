package lineup.loadtest.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lineup.loadtest.compare.Search;
import lineup.loadtest.result.Run;
import lineup.loadtest.scenario.Course;
import lineup.loadtest.scenario.Scenarios;
import lineup.loadtest.threshold.Threshold;

/** The command {@code capacity [MODEL…]}: the highest rate at which each server keeps a bound. */
public final class CapacityCommand implements Command {

    private static final Contest CONTEST =
            new Contest(Run.Kind.CAPACITY, Scenarios.KEEPALIVE, 3, Contest.times(8, 5), Contest.times(6, 3));
    private static final String BOUND = "p99<5ms";
    private static final Duration PROBE = Duration.ofSeconds(2);
    private static final Duration QUICK_PROBE = Duration.ofSeconds(1);

    private static final String AFTER = """
            The requests are due at a fixed rate, whatever becomes of the answers. The rate is doubled until
            the server does not keep the bound, has errors, or falls behind, and then narrowed down to 5 %;
            a whole window at the rate that was found confirms it. That is done anew in every round.

            Scenarios:
            """ + ScenarioOptions.list() + "\n\n" + Contest.AFTER;

    @Override
    public String name() {
        return "capacity";
    }

    @Override
    public String summary() {
        return "Find the highest rate at which servers keep a bound, such as p99 under 5 ms.";
    }

    @Override
    public String help() {
        return Help.text("lineup capacity [MODEL...] [options]", summary(), options().options(), AFTER);
    }

    @Override
    public int run(List<String> args, Terminal terminal) throws UsageException, IOException, InterruptedException {
        Arguments arguments = Arguments.parse(name(), options().options(), args);
        if (arguments.has("rate") || arguments.has("arrival")) {
            throw arguments.wrong("--rate and --arrival: the rate is what capacity looks for");
        }
        if (CONTEST.chosen(arguments).course().axis() != null) {
            throw arguments.wrong("--scenario: in '" + CONTEST.chosen(arguments).name()
                    + "' something else varies, choose one that stays as it is");
        }
        Duration probe = arguments.time("probe", arguments.has("quick") ? QUICK_PROBE : PROBE);
        return new ContestProgram(CONTEST, arguments, args, terminal)
                .run(Course.SINGLE, new Search(bounds(arguments), probe));
    }

    private static OptionList options() {
        return CONTEST.options()
                .value(null, "bound", "'M<X'", "what must hold beside that there are no errors; repeatable (default "
                        + BOUND + ")")
                .value(null, "probe", "T", "how long to try a rate (default " + PROBE.toSeconds() + "s)");
    }

    private static List<Threshold> bounds(Arguments arguments) throws UsageException {
        List<Threshold> bounds = new ArrayList<>();
        for (String text : arguments.has("bound") ? arguments.texts("bound") : List.of(BOUND)) {
            try {
                bounds.add(Threshold.parse(text));
            } catch (IllegalArgumentException e) {
                throw arguments.wrong("--bound: " + e.getMessage());
            }
        }
        return bounds;
    }
}
