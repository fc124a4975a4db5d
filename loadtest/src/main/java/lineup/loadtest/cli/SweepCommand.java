package lineup.loadtest.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lineup.loadtest.result.Run;
import lineup.loadtest.scenario.Axis;
import lineup.loadtest.scenario.Course;
import lineup.loadtest.scenario.Scenarios;

/** The command {@code sweep [MODEL…] --over AXIS=POINTS}: a comparison at each of several points. */
public final class SweepCommand implements Command {

    private static final Contest CONTEST =
            new Contest(Run.Kind.SWEEP, Scenarios.KEEPALIVE, 6, Contest.times(8, 5), Contest.times(5, 2));

    private static final String AFTER = """
            In every round each server is started anew and taken through all points in rising order, with a
            second to settle before each: what one point leaves behind, such as a grown heap, the next finds.

            Scenarios:
            """ + ScenarioOptions.list() + "\n\n" + Contest.AFTER;

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public String summary() {
        return "Compare servers at several numbers of connections, rates, or the like.";
    }

    @Override
    public String help() {
        return Help.text("lineup sweep [MODEL...] --over AXIS=N,N... [options]", summary(), options().options(), AFTER);
    }

    @Override
    public int run(List<String> args, Terminal terminal) throws UsageException, IOException, InterruptedException {
        Arguments arguments = Arguments.parse(name(), options().options(), args);
        Course course = course(arguments);
        return new ContestProgram(CONTEST, arguments, args, terminal).run(course, null);
    }

    private static OptionList options() {
        return CONTEST.options().value(null, "over", "AXIS=N,N...", "what varies and its points, such as "
                + "connections=1,8,64,512; it can be " + axes());
    }

    private static Course course(Arguments arguments) throws UsageException {
        String text = arguments.text("over").orElseThrow(() ->
                arguments.wrong("sweep needs to know what varies, such as --over connections=1,8,64,512"));
        int equals = text.indexOf('=');
        Axis axis = Axis.named(equals < 0 ? text : text.substring(0, equals)).filter(Axis::isFree)
                .orElseThrow(() -> arguments.wrong("--over: '" + text + "' varies nothing known, choose from "
                        + axes()));
        return PointOptions.course(arguments, "over", axis, equals < 0 ? "" : text.substring(equals + 1));
    }

    private static String axes() {
        return Stream.of(Axis.values()).filter(Axis::isFree).map(Axis::label).collect(Collectors.joining(", "));
    }
}
