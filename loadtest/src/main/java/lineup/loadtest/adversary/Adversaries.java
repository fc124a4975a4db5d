package lineup.loadtest.adversary;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lineup.loadtest.http.Request;

/**
 * Clients that burden a server from {@link #start} to {@link #close}, all on one thread of their own.
 *
 * <p>They go to a loopback address only: this is for a server of one's own, and against others it would be an attack.
 */
public final class Adversaries implements AutoCloseable {

    private final Crowd crowd;
    private final List<Account> accounts;
    private final CountDownLatch ready;
    private final Thread thread;
    private volatile Exception failure;
    private volatile boolean ended;

    private Adversaries(List<Adversary> adversaries, InetSocketAddress server, Request request, Request large,
            Habits habits) throws IOException {
        accounts = adversaries.stream().map(Account::new).toList();
        ready = new CountDownLatch(adversaries.stream().mapToInt(Adversary::count).sum());
        crowd = new Crowd(server, habits, ready::countDown);
        accounts.forEach(account -> crowd.add(account, account.isReader() ? large : request));
        thread = Thread.ofPlatform().daemon().name("adversaries").unstarted(this::run);
    }

    /** Throws an IllegalArgumentException, in one line, for a server that is not on a loopback address. */
    public static void requireLoopback(InetSocketAddress server) {
        if (server.getAddress() == null || !server.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException("adversaries go to a server on this machine's loopback only, not to "
                    + server.getHostString());
        }
    }

    /**
     * Begins to connect; an IllegalArgumentException refuses an address that is not loopback.
     *
     * @param request what those ask for that ask
     * @param large what slow readers ask for: an answer too long for the buffers between, which take some MB
     */
    public static Adversaries start(List<Adversary> adversaries, InetSocketAddress server, Request request,
            Request large, Habits habits) throws IOException {
        requireLoopback(server);
        Adversaries started = new Adversaries(adversaries, server, request, large, habits);
        started.thread.start();
        return started;
    }

    /** The same with one request for all of them. */
    public static Adversaries start(List<Adversary> adversaries, InetSocketAddress server, Request request,
            Habits habits) throws IOException {
        return start(adversaries, server, request, request, habits);
    }

    /**
     * Waits until all of them have become a burden: connected, asked, begun to read. False when that takes longer, or
     * when they are closed meanwhile.
     */
    public boolean awaitReady(Duration timeout) throws IOException, InterruptedException {
        boolean all = ready.await(timeout.toNanos(), TimeUnit.NANOSECONDS);
        if (failure != null) {
            throw new IOException("the adversaries failed: " + failure.getMessage(), failure);
        }
        return all && !ended;
    }

    /** What became of them so far; after {@link #close} what became of them in all. */
    public AdversaryReport report() {
        return new AdversaryReport(accounts.stream().map(Account::row).toList());
    }

    /** Ends all their connections. May be called from any thread. */
    @Override
    public void close() {
        crowd.stop();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            crowd.run();
        } catch (IOException | RuntimeException e) {
            failure = e;
        } finally {
            ended = true;
            // Nobody will get ready any more.
            while (ready.getCount() > 0) {
                ready.countDown();
            }
        }
    }
}
