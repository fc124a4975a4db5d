package lineup.loadtest.cli;

import java.io.IOException;
import java.util.List;
import lineup.loadtest.result.Run;
import lineup.loadtest.scenario.Course;
import lineup.loadtest.scenario.Scenarios;
import org.apache.commons.cli.Options;

/** The command {@code compare [MODEL…]}: every server in turn under the same load, over and over, side by side. */
public final class CompareCommand implements Command {

    /**
     * A JVM on one CPU takes some seven seconds to compile what it needs. Seven models with their start and end stay
     * within 90 seconds when it is to be quick.
     */
    private static final Contest CONTEST =
            new Contest(Run.Kind.COMPARE, Scenarios.SITE, 12, Contest.times(8, 6), Contest.times(7, 4));

    private static final String AFTER = """
            In every round each server is started anew, in another order. The ratios to the baseline of the
            same round give the comparison; the baseline takes part twice, which shows the noise.

            Scenarios:
            """ + ScenarioOptions.list() + "\n\n" + Contest.AFTER;

    @Override
    public String name() {
        return "compare";
    }

    @Override
    public String summary() {
        return "Start servers as processes of their own, round after round, load them, and compare.";
    }

    @Override
    public String help() {
        return Help.text("lineup compare [MODEL...] [options]", summary(), options(), AFTER);
    }

    @Override
    public int run(List<String> args, Terminal terminal) throws UsageException, IOException, InterruptedException {
        Arguments arguments = Arguments.parse(name(), options(), args);
        Course course = PointOptions.course(arguments,
                arguments.has("path") ? Course.SINGLE : CONTEST.chosen(arguments).course());
        return new ContestProgram(CONTEST, arguments, args, terminal).run(course, null);
    }

    private static Options options() {
        OptionList options = CONTEST.options();
        PointOptions.add(options);
        return options.options();
    }
}
