package lineup.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import lineup.server.Journal;
import lineup.server.ServerOptions;

/**
 * The child processes of one server: starts them, bounds them, and sees to it that none outlives it.
 *
 * <p>A child is a spare until it says that it has its connection. What children say, this and that they are ready and
 * what went wrong, comes through their standard error, each read by a thread that also notices the child's end.
 */
final class Children implements AutoCloseable {
    /** A child takes some 50 MB of memory, much of it shared. */
    static final int MOST = 32;

    /** A start costs some 40 ms of processor time; turning children over faster would leave none for serving. */
    private static final long ROTATE_AFTER_MILLIS = 250;

    /** How long a child has its connection for itself, in nanoseconds. */
    private static final long CHILDHOOD = Duration.ofSeconds(2).toNanos();

    /** After the first spare that ended unused; doubled with each further one. */
    private static final long FIRST_PAUSE_MILLIS = 50;

    private static final int MOST_DOUBLINGS = 7;

    /** Beyond the drain time. */
    private static final long KILL_AFTER_MILLIS = 3000;

    private final ProcessBuilder command;
    private final int places;
    private final Semaphore free;
    private final Semaphore missingSpares;
    private final Set<Process> running = new HashSet<>();
    private final Queue<Busy> busy = new ArrayDeque<>();
    private final CountDownLatch firstReady = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ServerOptions options;
    private final Journal journal;
    private final AtomicInteger unused = new AtomicInteger();
    private boolean isFirst = true;

    /** A child that has its connection. */
    private record Busy(Process child, long since) {}

    Children(ServerOptions options, Journal journal) {
        this.options = options;
        this.journal = journal;
        this.places = Math.min(MOST, options.maxConnections());
        this.free = new Semaphore(places);
        this.missingSpares = new Semaphore(Math.min(options.spares(), places));
        // Only the standard descriptors are inherited, so the socket has to be one of them.
        this.command = new ProcessBuilder(ChildCommand.of(options))
                .redirectInput(Redirect.INHERIT)
                .redirectOutput(Redirect.INHERIT);
    }

    /**
     * Waits for a place. When every one stays taken for a while and somebody waits for it, the oldest child is asked to
     * finish, so that clients who keep their connections cannot shut out the others.
     *
     * @return false once the server stops
     */
    boolean awaitPlace(BooleanSupplier isWantedBySomebody) {
        while (!isStopped()) {
            if (acquirePlaces(1, ROTATE_AFTER_MILLIS)) {
                return true;
            }
            if (isWantedBySomebody.getAsBoolean()) {
                askOldestToFinish();
            }
        }
        return false;
    }

    /**
     * Waits until there are fewer spares than there should be; not at once if the last one ended unused. The first is
     * started alone, since a server's first client waits for it.
     */
    boolean awaitMissingSpare() {
        missingSpares.acquireUninterruptibly();
        if (!isFirst) {
            await(firstReady, Long.MAX_VALUE);
        }
        isFirst = false;
        int failures = unused.get();
        return failures == 0
                ? !isStopped()
                : !await(stopped, FIRST_PAUSE_MILLIS << Math.min(failures - 1, MOST_DOUBLINGS));
    }

    /** Starts a child that inherits descriptor 0, in a place that was waited for. */
    void start() {
        try {
            Process child = command.start();
            synchronized (running) {
                running.add(child);
            }
            Thread.ofPlatform().name("process-child-" + child.pid()).start(() -> attend(child));
        } catch (IOException e) {
            journal.fault("starting a process failed", e);
            endedUnused();
            free.release();
        }
    }

    private void attend(Process child) {
        boolean served = false;
        try (BufferedReader says = child.errorReader()) {
            for (String line; (line = says.readLine()) != null; ) {
                switch (line) {
                    case Child.IS_READY -> firstReady.countDown();
                    case Child.HAS_CONNECTION -> {
                        served = true;
                        onConnection(child);
                    }
                    default -> complained(child, served, line);
                }
            }
        } catch (IOException e) {
            journal.fault("a process can no longer be heard", e);
            child.toHandle().destroyForcibly();
        }
        onEnd(child.onExit().join(), served);
    }

    /** A JVM that is told to end while it still comes up may say that this surprised it, and nobody needs to know. */
    private void complained(Process child, boolean served, String line) {
        if (served || !isStopped()) {
            journal.fault("process " + child.pid(), new IOException(line));
        }
    }

    private void onConnection(Process child) {
        firstReady.countDown();
        unused.set(0);
        synchronized (running) {
            busy.add(new Busy(child, System.nanoTime()));
        }
        missingSpares.release();
    }

    private void onEnd(Process child, boolean served) {
        synchronized (running) {
            running.remove(child);
            busy.removeIf(one -> one.child == child);
        }
        if (!served && !isStopped()) {
            if (child.exitValue() != 0) {
                journal.fault("a process ended unused", new IOException("exit code " + child.exitValue()));
            }
            endedUnused();
        }
        free.release();
    }

    private void endedUnused() {
        firstReady.countDown();
        unused.incrementAndGet();
        missingSpares.release();
    }

    /** Not a child that has only just got its connection: it could not yet finish anything in an orderly way. */
    private void askOldestToFinish() {
        synchronized (running) {
            Busy oldest = busy.poll();
            if (oldest == null) {
                return;
            }
            busy.add(oldest); // next time it is another one's turn, should this one be busy for long
            if (System.nanoTime() - oldest.since >= CHILDHOOD) {
                oldest.child.toHandle().destroy();
            }
        }
    }

    /** Nobody waits for a place or a spare any more. */
    void stop() {
        stopped.countDown();
        firstReady.countDown();
        missingSpares.release();
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** SIGTERM makes a child finish its response within the drain time; after that it is killed. */
    @Override
    public void close() {
        forAll(ProcessHandle::destroy);
        if (!acquirePlaces(places, options.drain().toMillis() + KILL_AFTER_MILLIS)) {
            forAll(ProcessHandle::destroyForcibly);
            free.acquireUninterruptibly(places);
        }
    }

    /** Through their handles, since to destroy a {@link Process} is also to stop listening to it. */
    private void forAll(Consumer<ProcessHandle> action) {
        synchronized (running) {
            running.forEach(child -> action.accept(child.toHandle()));
        }
    }

    private static boolean await(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean acquirePlaces(int count, long millis) {
        try {
            return free.tryAcquire(count, millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
