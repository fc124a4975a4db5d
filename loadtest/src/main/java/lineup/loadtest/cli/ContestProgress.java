package lineup.loadtest.cli;

import java.time.Duration;
import lineup.loadtest.compare.Progress;
import lineup.loadtest.compare.Rounds;
import lineup.loadtest.report.ProgressLine;

/** Shows on a terminal whose turn it is and how long all will take; a log gets one plain line for each round. */
record ContestProgress(Terminal terminal, boolean quiet, Rounds rounds) implements Progress {

    @Override
    public ProgressLine turn(int round, String server, Duration left) {
        String name = "round " + round + of() + ", about " + ContestSentence.about(left) + " left, " + server;
        return new ProgressLine(terminal.err(), terminal.isLive() && !quiet, name, Duration.ZERO);
    }

    @Override
    public void roundEnded(int round, Duration left) {
        if (!quiet && !terminal.isLive() && rounds.count() > 1) {
            terminal.err().println("round " + round + of() + " ended, about " + ContestSentence.about(left) + " left");
        }
    }

    private String of() {
        return rounds.maxTime() == null ? " of " + rounds.count() : "";
    }
}
