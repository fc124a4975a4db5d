package lineup.loadtest.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lineup.loadtest.adversary.Adversaries;
import lineup.loadtest.adversary.Adversary;
import lineup.loadtest.adversary.Habits;
import lineup.loadtest.adversary.Kind;
import lineup.loadtest.engine.Plan;
import lineup.loadtest.engine.Preflight;
import lineup.loadtest.engine.Target;
import lineup.loadtest.http.Request;
import lineup.loadtest.report.Units;

/** The adversaries that a load has beside it, often none; {@code target} is what slow readers are to ask for. */
record Company(List<Adversary> adversaries, Habits habits, Optional<String> target) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** What Linux lets the send buffer of a connection grow to, by the default of net.ipv4.tcp_wmem. */
    private static final long BUFFERED = 4L << 20;

    /** A sentence for the plan, with a space before it; empty without adversaries. */
    String sentence() {
        return adversaries.isEmpty() ? ""
                : adversaries.stream().map(this::words).collect(Collectors.joining(", ", " Beside it: ", "."));
    }

    List<String> names() {
        return adversaries.stream().map(Adversary::toString).toList();
    }

    /** Brings them up, before the load begins. */
    Present come(Asked asked, Plan plan) throws UsageException, IOException, InterruptedException {
        if (adversaries.isEmpty()) {
            return new Present(null, List.of());
        }
        try {
            Adversaries.requireLoopback(plan.address());
        } catch (IllegalArgumentException e) {
            throw new UsageException("--adversary: " + e.getMessage());
        }
        Target large = large(asked, plan);
        List<String> notes = new ArrayList<>();
        if (has(Kind.SLOW_READERS) && large.length() < BUFFERED) {
            notes.add("The slow readers ask for " + large.request().target() + ", whose "
                    + Units.count(large.length()) + " bytes the system's buffers can hold: they hold up the server "
                    + "only with a longer answer, which --read-target can name.");
        }
        Adversaries started = Adversaries.start(adversaries, plan.address(),
                asked.requests().getFirst(), large.request(), habits);
        try {
            if (!started.awaitReady(PATIENCE)) {
                notes.add("Not all adversaries were up after " + Units.duration(PATIENCE) + ", when the load began.");
            }
            return new Present(started, notes);
        } catch (IOException | InterruptedException e) {
            started.close();
            throw e;
        }
    }

    private Target large(Asked asked, Plan plan) throws UsageException, UnreachableException {
        if (target.isEmpty()) {
            return plan.workload().targets().stream().max(Comparator.comparingLong(Target::length)).orElseThrow();
        }
        Request request = Request.to(asked.server().withTarget(target.get()), false, List.of());
        try (Preflight preflight = new Preflight(asked.server(), plan.load().timeout())) {
            Target learnt = preflight.learn(List.of(request)).getFirst();
            if (learnt.status() >= 400) {
                throw new UsageException("--read-target: the server answers " + target.get() + " with "
                        + learnt.status());
            }
            return learnt;
        } catch (IOException e) {
            throw new UnreachableException(e);
        }
    }

    private String words(Adversary each) {
        boolean reads = each.kind() == Kind.SLOW_READERS;
        return each + (reads ? " (" + Units.count(habits.readRate()) + " bytes/s each)" : "");
    }

    private boolean has(Kind kind) {
        return adversaries.stream().anyMatch(each -> each.kind() == kind);
    }

    /** Adversaries that are there, until this is closed; {@code running} is null without any. */
    record Present(Adversaries running, List<String> remarks) implements AutoCloseable {

        /** What is to be said about them, at the end of the run. */
        List<String> notes() {
            List<String> notes = new ArrayList<>(remarks);
            if (running != null) {
                notes.add(running.report().sentence());
            }
            return notes;
        }

        @Override
        public void close() {
            if (running != null) {
                running.close();
            }
        }
    }
}
