package lineup.loadtest.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lineup.loadtest.result.Contrast;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.Server;

/** What several reports say in the same words; the one for a difference depends on what differs. */
public final class Words {

    private Words() {
    }

    public static String of(Contrast contrast) {
        return switch (contrast.verdict()) {
            case BETTER -> better(contrast.metric());
            case WORSE -> worse(contrast.metric());
            case SAME -> "same";
            case UNDECIDED -> "undecided";
        };
    }

    /** That one of those in the tables is no server, where that is so. */
    public static Optional<String> onFloor(Run run) {
        return floor(run).map(name -> name
                + " is no server to choose but a control: it gives one answer to whatever is asked, without looking. "
                + "Its cost is about the least that an event loop in Java can have here, and its rate may be that of "
                + "the load generator.");
    }

    private static Optional<String> floor(Run run) {
        return Stream.ofNullable(run.servers()).flatMap(List::stream).filter(Server::floor).map(Server::name)
                .filter(name -> run.trials().stream().anyMatch(trial -> trial.server().equals(name))).findFirst();
    }

    private static String better(Contrast.Metric metric) {
        return switch (metric) {
            case RATE, P50, P99 -> "faster";
            case CPU -> "cheaper";
            case MEMORY -> "smaller";
        };
    }

    private static String worse(Contrast.Metric metric) {
        return switch (metric) {
            case RATE, P50, P99 -> "slower";
            case CPU -> "dearer";
            case MEMORY -> "larger";
        };
    }
}
