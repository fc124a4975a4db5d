package lineup.loadtest.cli;

import java.io.IOException;
import java.util.List;
import lineup.loadtest.control.SecondOpinion;
import lineup.loadtest.engine.Load;
import lineup.loadtest.engine.Pace;
import lineup.loadtest.result.Trial;

/** The option of {@code load} that asks another load generator about the same server, right after our own run. */
final class VerifyWithOption {

    private static final String NAME = "verify-with";
    private static final int ERROR = 400;

    private VerifyWithOption() {
    }

    static void add(OptionList options) {
        options.value(null, NAME, "wrk", "let wrk load the same URL afterwards, and show its figures beside ours");
    }

    /** Whether it is given; wrk knows closed loops on one URL alone. */
    static boolean isGiven(Arguments arguments, Asked asked, Load load) throws UsageException {
        if (!arguments.has(NAME)) {
            return false;
        }
        arguments.choice(NAME, "wrk");
        boolean plain = load.pace() instanceof Pace.Closed && load.pipeline() == 1 && load.requests() == 0
                && load.requestsPerConnection() == 0 && load.sources().isEmpty();
        if (!plain || asked.requests().size() > 1 || asked.requests().getFirst().head()) {
            throw arguments.wrong("--verify-with wrk needs a closed loop of GET requests for one URL and a duration");
        }
        if (asked.requests().getFirst().expected() >= ERROR) {
            throw arguments.wrong("--verify-with wrk: wrk takes a status of 400 and above for an error");
        }
        return true;
    }

    static String sentence() {
        return " Then wrk loads it for about as long.";
    }

    /** What wrk says, in one sentence; when this process is interrupted, wrk is stopped too and says nothing. */
    static String note(Arguments arguments, Asked asked, Load load, Trial trial)
            throws UsageException, IOException, InterruptedException {
        List<String> fields = LoadOptions.fields(arguments);
        double micros = trial.generator().cpuNanos() / 1e3 / Math.max(1, trial.figures().answered());
        try (Interruption _ = new Interruption(VerifyWithOption::stopChildren)) {
            SecondOpinion opinion = SecondOpinion.ask(asked.server(), fields, load);
            return opinion.note(trial.figures().requestsPerSecond(), micros) + ".";
        }
    }

    private static void stopChildren() {
        ProcessHandle.current().children().forEach(ProcessHandle::destroy);
    }
}
