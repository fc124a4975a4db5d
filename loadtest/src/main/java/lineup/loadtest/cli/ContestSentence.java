package lineup.loadtest.cli;

import java.time.Duration;
import java.util.stream.Collectors;
import lineup.loadtest.compare.Rounds;
import lineup.loadtest.compare.Setup;
import lineup.loadtest.peer.Participant;
import lineup.loadtest.report.Units;
import lineup.loadtest.scenario.Course;

/** The plan of a comparison in one sentence, with the time that it takes. */
final class ContestSentence {

    private ContestSentence() {
    }

    /** {@code asked} tells what is asked for. */
    static String of(Setup setup, String asked) {
        Rounds rounds = setup.rounds();
        return verb(setup) + " " + setup.participants().stream().map(Participant::name)
                .collect(Collectors.joining(", ")) + " on " + asked + " " + how(setup)
                + points(setup.course()) + ", each for " + Units.duration(setup.step().load().duration()) + " after "
                + Units.duration(setup.step().load().warmup()) + " of warm-up, in " + rounds(rounds)
                + " with fresh processes" + (rounds.control() ? ", " + rounds.baseline() + " twice as a control" : "")
                + ": about " + about(duration(setup)) + " in all.";
    }

    /** Rounded, because it is an estimate. */
    static String about(Duration duration) {
        long seconds = duration.plusMillis(500).toSeconds();
        if (seconds < 120) {
            return seconds + "s";
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 120 ? minutes + " minutes" : (minutes + 30) / 60 + " hours";
    }

    private static String how(Setup setup) {
        return setup.search() == null ? LoadSentence.how(setup.step().load()) : "that keeps " + setup.search().words()
                + " over " + LoadSentence.plural(setup.step().load().connections(), "connection");
    }

    private static String verb(Setup setup) {
        return setup.search() == null ? "Comparing" : "Looking for the highest rate of";
    }

    private static String points(Course course) {
        return course.axis() == null ? "" : ", " + course.axis().label() + " "
                + course.points().stream().map(point -> Units.count(Math.round(point)))
                .collect(Collectors.joining(", "));
    }

    private static String rounds(Rounds rounds) {
        return rounds.count() == 1 ? "one round"
                : (rounds.maxTime() == null ? "" : "at most ") + rounds.count() + " rounds";
    }

    private static Duration duration(Setup setup) {
        Duration all = setup.roundDuration().multipliedBy(setup.rounds().count());
        Duration most = setup.rounds().maxTime();
        return most != null && most.compareTo(all) < 0 ? most : all;
    }
}
