package lineup.loadtest.compare;

import java.time.Duration;

/** An estimate of the time that is left: at first from the plan, then from how long the turns really took. */
final class Remaining {

    private final long started = System.nanoTime();
    private final Setup setup;
    private final int turns;
    private int ended;

    Remaining(Setup setup) {
        this.setup = setup;
        turns = setup.entrants().size();
    }

    void turnEnded() {
        ended++;
    }

    /** The time until the last round has ended, or until the time is over that the rounds may take. */
    Duration time() {
        Duration round = ended == 0 ? setup.roundDuration() : elapsed().multipliedBy(turns).dividedBy(ended);
        Duration all = round.multipliedBy((long) turns * setup.rounds().count() - ended).dividedBy(turns);
        Duration most = setup.rounds().maxTime();
        if (most == null) {
            return all;
        }
        Duration left = most.minus(elapsed());
        return left.isNegative() ? Duration.ZERO : left.compareTo(all) < 0 ? left : all;
    }

    /** Whether another round would end after the time that the rounds may take. */
    boolean isOver() {
        return elapsed().plus(elapsed().multipliedBy(turns).dividedBy(Math.max(1, ended)))
                .compareTo(setup.rounds().maxTime()) > 0;
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
