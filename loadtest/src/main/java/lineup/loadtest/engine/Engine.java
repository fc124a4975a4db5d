package lineup.loadtest.engine;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * One run of a {@link Plan}: it starts the loops, tells the observer of the phases, and adds up what the loops counted.
 *
 * <p>The calling thread only waits and watches. {@link #stop} may be called from any thread; the run then ends early
 * and returns what it has.
 */
public final class Engine {

    private static final long PROGRESS_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final OperatingSystemMXBean system =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final GcPauses pauses = new GcPauses();
    private final List<Loop> loops = new ArrayList<>();
    private final Load load;
    private final CountDownLatch running;
    private final Schedule schedule;
    private final long startedAt;

    public Engine(Plan plan) throws IOException {
        load = plan.load();
        int threads = Math.min(load.threads(), load.connections());
        running = new CountDownLatch(threads);
        startedAt = System.nanoTime();
        schedule = plan.scheduleFrom(startedAt);
        for (int i = 0; i < threads; i++) {
            loops.add(new Loop(plan, schedule, share(i, threads)));
        }
    }

    public Measurement run(Observer observer) throws IOException, InterruptedException {
        Intervals intervals = new Intervals(loops.stream().map(Loop::ledger).toList(), observer);
        try (ExecutorService threads = Executors.newFixedThreadPool(loops.size(), Thread.ofPlatform().factory())) {
            List<Future<Counts>> results = new ArrayList<>();
            loops.forEach(loop -> results.add(threads.submit(() -> run(loop))));
            watchWarmup(observer);
            observer.onOpen();
            pauses.open();
            long cpu = system.getProcessCpuTime();
            watchWindow(observer, intervals);
            // A run by number of requests ends with its last answer.
            stop();
            cpu = system.getProcessCpuTime() - cpu;
            pauses.close();
            observer.onClose();
            Counts sum = sum(results);
            intervals.last(schedule.windowNanos());
            return measurement(sum, cpu);
        } finally {
            pauses.close();
        }
    }

    /** Ends the window now; {@link #run} returns once the requests in flight are answered or their grace is over. */
    public void stop() {
        schedule.closeNow(System.nanoTime());
    }

    private Counts run(Loop loop) throws IOException {
        try {
            return loop.call();
        } finally {
            running.countDown();
        }
    }

    private void watchWarmup(Observer observer) throws InterruptedException {
        long now = System.nanoTime();
        // A run may be stopped while it warms up.
        while (schedule.isWarmup(now) && !schedule.isClosed(now) && !pause(now, schedule.untilOpen(now))) {
            progress(observer);
            now = System.nanoTime();
        }
    }

    private void watchWindow(Observer observer, Intervals intervals) throws InterruptedException {
        long now = System.nanoTime();
        while (schedule.untilClose(now) > 0 && !pause(now, schedule.untilClose(now))) {
            progress(observer);
            now = System.nanoTime();
            if (schedule.untilClose(now) > 0) {
                intervals.upTo(-schedule.untilOpen(now));
            }
        }
    }

    /** Waits until the next quarter of a second of the window, or less; true when all loops have ended. */
    private boolean pause(long now, long most) throws InterruptedException {
        long quarter = Math.floorMod(schedule.untilOpen(now) - 1, PROGRESS_NANOS) + 1;
        return running.await(Math.min(most, quarter), TimeUnit.NANOSECONDS);
    }

    private void progress(Observer observer) {
        long answers = loops.stream().mapToLong(loop -> loop.ledger().answersSoFar()).sum();
        observer.onProgress(Duration.ofNanos(System.nanoTime() - startedAt), answers);
    }

    private Measurement measurement(Counts sum, long cpuNanos) {
        long window = schedule.windowNanos();
        Effort effort = new Effort(cpuNanos, sum.spunInWindow, pauses.sumNanos(), pauses.longestNanos());
        return new Measurement(sum.measured, sum.warmup, Duration.ofNanos(window), sum.okInWindow, sum.bytesInWindow,
                sum.perSecond.whole(window), sum.slots(), effort);
    }

    private Counts sum(List<Future<Counts>> results) throws IOException, InterruptedException {
        Counts sum = new Counts(schedule, load.duration().toNanos());
        try {
            for (Future<Counts> result : results) {
                sum.add(result.get());
            }
        } catch (ExecutionException e) {
            throw new IOException("the load generator failed: " + e.getCause(), e.getCause());
        }
        return sum;
    }

    private Loop.Share share(int index, int threads) {
        int first = (int) part(load.connections(), index, threads);
        int slots = (int) part(load.connections(), index + 1, threads) - first;
        long requests = part(load.requests(), index + 1, threads) - part(load.requests(), index, threads);
        return new Loop.Share(index, threads, first, slots, load.connections(),
                load.requests() == 0 ? Long.MAX_VALUE : requests);
    }

    private static long part(long whole, int index, int parts) {
        return whole * index / parts;
    }
}
