package lineup.loadtest.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import lineup.loadtest.http.HttpUrl;

/**
 * A participant from its start to the end of its last process.
 *
 * <p>The port is chosen here, by asking the system for a free one. Should somebody else take it before the server does,
 * another one is tried.
 *
 * <p>Invariant: once {@link #stop} has returned, no process and no file of it is left, and none is started any more.
 */
public final class RunningServer implements AutoCloseable {

    private static final int ATTEMPTS = 3;

    private final Participant participant;
    private final Path root;
    private final int workers;
    private final UnaryOperator<List<String>> wrap;
    private final IntSupplier ports;
    private Child child;
    private boolean stopped;

    /**
     * @param root the folder to serve, absolute
     * @param workers the number of CPUs for it
     * @param wrap puts words before its command, such as those of taskset
     */
    public RunningServer(Participant participant, Path root, int workers, UnaryOperator<List<String>> wrap) {
        this(participant, root, workers, wrap, FreePort::find);
    }

    RunningServer(Participant participant, Path root, int workers, UnaryOperator<List<String>> wrap,
            IntSupplier ports) {
        this.participant = participant;
        this.root = root;
        this.workers = workers;
        this.wrap = wrap;
        this.ports = ports;
    }

    /** Starts it and waits until it answers; an IOException tells in one line why it does not. */
    public HttpUrl start(Duration patience) throws IOException, InterruptedException {
        if (participant instanceof Participant.Remote remote) {
            return Readiness.await(remote.url(), patience);
        }
        for (int attempt = 1;; attempt++) {
            int port = ports.getAsInt();
            Child started = launch(port);
            try {
                return started.awaitReady(port, patience);
            } catch (IOException e) {
                started.close();
                // Nothing of ours is on the port any more: if it is taken, somebody was faster.
                if (attempt == ATTEMPTS || FreePort.isFree(port)) {
                    throw e;
                }
            }
        }
    }

    /** The process that was started; empty for a server that ran before. */
    public synchronized Optional<ProcessHandle> handle() {
        return Optional.ofNullable(child).map(Child::handle);
    }

    /** How it was started; empty for a server that ran before. */
    public synchronized Optional<Launch> launch() {
        return Optional.ofNullable(child).map(Child::launch);
    }

    /** Whether it ended by itself. */
    public synchronized boolean hasExited() {
        return child != null && child.hasExited();
    }

    /** How it ended by itself, and what it said last. */
    public String lastWords() throws InterruptedException {
        Child last;
        synchronized (this) {
            last = child;
        }
        return last == null ? "" : last.lastWords();
    }

    /** Ends it, by force after a bounded wait. May be called from any thread, at any time, more than once. */
    public void stop() {
        Child last;
        synchronized (this) {
            stopped = true;
            last = child;
        }
        if (last != null) {
            last.close();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private synchronized Child launch(int port) throws IOException {
        if (stopped) {
            throw new IOException("stopped");
        }
        PrivateFolder home = PrivateFolder.create();
        try {
            Surroundings here = new Surroundings(root, port, workers, home.path());
            Launch launch = switch (participant) {
                case Participant.Program program -> program.launch(here);
                case Participant.Outside outside -> outside.launch(here);
                case Participant.Floor floor -> floor.launch(here);
                case Participant.Remote _ -> throw new IllegalStateException("it runs already");
            };
            child = Child.start(launch, wrap, home);
            return child;
        } catch (IOException e) {
            home.close();
            throw e;
        }
    }
}
