package lineup.loadtest.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lineup.loadtest.result.Trial;
import lineup.loadtest.scenario.Axis;
import lineup.loadtest.stats.BalancedOrder;
import lineup.loadtest.stats.Looks;

/**
 * Runs the rounds: in each, every server has one turn as a fresh process under the same load, in an order that is
 * another in every round, so that neither the first nor the one after a heavy neighbour is always the same.
 *
 * <p>Invariant: at most one server runs at a time, and none once {@link #run} or {@link #stop} has returned. A server
 * that fails in a round gives a failed trial, and the rounds go on.
 */
public final class Comparison {

    private final Setup setup;
    private final Progress progress;
    private final Remaining remaining;
    private final Halt halt = new Halt();
    private final Observations observations = new Observations();
    private final Set<Entrant> unfit = new HashSet<>();
    private final List<Trial> trials = new ArrayList<>();

    public Comparison(Setup setup, Progress progress) {
        this.setup = setup;
        this.progress = progress;
        this.remaining = new Remaining(setup);
    }

    /** All that was found out; not all rounds when it was stopped. */
    public Results run() throws InterruptedException {
        List<Entrant> entrants = setup.entrants();
        BalancedOrder order = new BalancedOrder(entrants.size(), setup.rounds().seed());
        int complete = 0;
        while (!halt.isRequested() && wantsRound(complete)) {
            List<Entrant> inOrder = order.round(complete + 1, entrants);
            for (int i = 0; i < inOrder.size() && !halt.isRequested(); i++) {
                turn(new TurnKey(inOrder.get(i), complete + 1, i + 1));
            }
            if (!halt.isRequested()) {
                complete++;
                progress.roundEnded(complete, wantsRound(complete) ? remaining.time() : Duration.ZERO);
            }
        }
        return results(complete);
    }

    private Results results(int complete) {
        return new Results(setup, trials, observations, complete, halt.isRequested());
    }

    /** Stops the server that runs and lets no other start. May be called from any thread. */
    public void stop() {
        halt.request();
    }

    private boolean wantsRound(int complete) {
        Rounds rounds = setup.rounds();
        if (complete >= rounds.count()) {
            return false;
        }
        return rounds.maxTime() == null || complete == 0 || !remaining.isOver()
                && !(Looks.isLook(complete) && Looks.isDecided(results(complete).contrasts()));
    }

    private void turn(TurnKey key) throws InterruptedException {
        if (!unfit.contains(key.entrant())) {
            try {
                measureOnce(key);
                trials.addAll(turnOf(key).run(setup.procedure()));
            } catch (UnfitException e) {
                unfit.add(key.entrant());
                observations.note(key.server() + " takes no part: " + e.getMessage() + ".");
            }
        }
        remaining.turnEnded();
    }

    /** Each in a process of its own: it would leave a heap behind that is larger than the load alone needs. */
    private void measureOnce(TurnKey key) throws InterruptedException, UnfitException {
        if (setup.course().axis() == Axis.IDLE_HERD && !observations.hasSlope(key.server())) {
            turnOf(key).run(new SlopeProcedure(setup));
        }
        if (setup.syscalls() && !observations.hasSyscalls(key.server())) {
            turnOf(key).run(new SyscallProcedure(setup));
        }
    }

    private Turn turnOf(TurnKey key) {
        return new Turn(setup, key, observations, halt,
                progress.turn(key.round(), key.entrant().label(), remaining.time()));
    }
}
