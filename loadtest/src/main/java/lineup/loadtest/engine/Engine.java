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
import java.util.function.LongUnaryOperator;

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
    private final List<Loop> loops = new ArrayList<>();
    private final CountDownLatch running;
    private final Schedule schedule;
    private final long startedAt;

    public Engine(Plan plan) throws IOException {
        int threads = Math.min(plan.load().threads(), plan.load().connections());
        running = new CountDownLatch(threads);
        startedAt = System.nanoTime();
        schedule = plan.scheduleFrom(startedAt);
        for (int i = 0; i < threads; i++) {
            loops.add(new Loop(plan, schedule, share(plan.load(), i, threads)));
        }
    }

    public Measurement run(Observer observer) throws IOException, InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(loops.size(), Thread.ofPlatform().factory())) {
            List<Future<Counts>> results = new ArrayList<>();
            loops.forEach(loop -> results.add(threads.submit(() -> run(loop))));
            watch(schedule::untilOpen, observer);
            observer.onOpen();
            long cpu = system.getProcessCpuTime();
            watch(schedule::untilClose, observer);
            // A run by number of requests ends with its last answer.
            stop();
            cpu = system.getProcessCpuTime() - cpu;
            observer.onClose();
            return measurement(sum(results), cpu);
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

    private void watch(LongUnaryOperator remaining, Observer observer) throws InterruptedException {
        long left = remaining.applyAsLong(System.nanoTime());
        while (left > 0 && !running.await(Math.min(left, PROGRESS_NANOS), TimeUnit.NANOSECONDS)) {
            long answers = loops.stream().mapToLong(Loop::answersSoFar).sum();
            observer.onProgress(Duration.ofNanos(System.nanoTime() - startedAt), answers);
            left = remaining.applyAsLong(System.nanoTime());
        }
    }

    private Measurement measurement(Counts sum, long cpuNanos) {
        return new Measurement(sum.measured, sum.warmup, Duration.ofNanos(schedule.windowNanos()), sum.okInWindow,
                sum.bytesInWindow, sum.opened, sum.reconnected, Duration.ofNanos(cpuNanos));
    }

    private static Counts sum(List<Future<Counts>> results) throws IOException, InterruptedException {
        Counts sum = new Counts();
        try {
            for (Future<Counts> result : results) {
                sum.add(result.get());
            }
        } catch (ExecutionException e) {
            throw new IOException("the load generator failed: " + e.getCause(), e.getCause());
        }
        return sum;
    }

    private static Loop.Share share(Load load, int index, int threads) {
        int first = (int) part(load.connections(), index, threads);
        int clients = (int) part(load.connections(), index + 1, threads) - first;
        long requests = part(load.requests(), index + 1, threads) - part(load.requests(), index, threads);
        return new Loop.Share(first, clients, load.requests() == 0 ? Long.MAX_VALUE : requests);
    }

    private static long part(long whole, int index, int parts) {
        return whole * index / parts;
    }
}
