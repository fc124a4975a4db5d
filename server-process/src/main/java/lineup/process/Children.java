package lineup.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lineup.server.Journal;
import lineup.server.ServerOptions;

/** The child processes of one server: starts them, bounds them, and sees to it that none outlives it. */
final class Children implements AutoCloseable {
    /** A child takes some 50 MB of memory, much of it shared. */
    static final int MOST = 32;

    /** A start costs over 100 ms of processor time, so turning children over faster would leave none for serving. */
    private static final long ROTATE_AFTER_MILLIS = 250;

    /** Long enough for a JVM to start and answer on a busy machine. */
    private static final Duration CHILDHOOD = Duration.ofSeconds(2);

    /** Beyond the drain time. */
    private static final long KILL_AFTER_MILLIS = 3000;

    private final ProcessBuilder command;
    private final int places;
    private final Semaphore free;
    private final Queue<Process> running = new ArrayDeque<>();
    private final ServerOptions options;
    private final Journal journal;

    Children(ServerOptions options, Journal journal) {
        this.options = options;
        this.journal = journal;
        this.places = Math.min(MOST, options.maxConnections());
        this.free = new Semaphore(places);
        // Only the standard descriptors are inherited, so the socket has to be one of them.
        this.command = new ProcessBuilder(ChildCommand.of(options))
                .redirectInput(Redirect.INHERIT)
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT);
    }

    /**
     * Starts a child that inherits descriptor 0. When every place stays taken for a while, the oldest child is asked to
     * finish, so that clients who keep their connections cannot shut out the others.
     */
    void start() {
        while (!awaitPlaces(1, ROTATE_AFTER_MILLIS)) {
            askOldestToFinish();
        }
        try {
            Process child = command.start();
            synchronized (running) {
                running.add(child);
            }
            child.onExit().thenAccept(this::ended);
        } catch (IOException e) {
            free.release();
            journal.fault("starting a process failed", e);
        }
    }

    /** Not a child that may still be starting: it could not yet finish anything in an orderly way. */
    private void askOldestToFinish() {
        Instant grown = Instant.now().minus(CHILDHOOD);
        synchronized (running) {
            Process oldest = running.poll();
            if (oldest == null) {
                return;
            }
            running.add(oldest); // next time it is another one's turn, should this one be busy for long
            if (oldest.info().startInstant().filter(grown::isAfter).isPresent()) {
                oldest.destroy();
            }
        }
    }

    private void ended(Process child) {
        synchronized (running) {
            running.remove(child);
        }
        free.release();
    }

    /** SIGTERM makes a child finish its response within the drain time; after that it is killed. */
    @Override
    public void close() {
        forAll(Process::destroy);
        if (!awaitPlaces(places, options.drain().toMillis() + KILL_AFTER_MILLIS)) {
            forAll(Process::destroyForcibly);
            awaitPlaces(places, Long.MAX_VALUE);
        }
    }

    private void forAll(Consumer<Process> action) {
        synchronized (running) {
            running.forEach(action);
        }
    }

    private boolean awaitPlaces(int count, long millis) {
        try {
            return free.tryAcquire(count, millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
