package lineup.loadtest.peer;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import lineup.loadtest.http.HttpUrl;

/** The process of a server with all its descendants, and the private folder that is deleted with them. */
final class Child {

    private static final Duration POLL = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Launch launch;
    private final Process process;
    private final PrivateFolder home;
    private final ServerOutput out;
    private final ServerOutput err;

    private Child(Launch launch, Process process, PrivateFolder home) {
        this.launch = launch;
        this.process = process;
        this.home = home;
        out = new ServerOutput("server stdout", process.getInputStream());
        err = new ServerOutput("server stderr", process.getErrorStream());
    }

    static Child start(Launch launch, UnaryOperator<List<String>> wrap, PrivateFolder home) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(wrap.apply(launch.command()));
        builder.environment().putAll(launch.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        return new Child(launch, process, home);
    }

    Launch launch() {
        return launch;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean hasExited() {
        return !process.isAlive();
    }

    /**
     * Waits until it says where it listens, which models do, or answers on the port that it was given, which is all
     * that can be known of others.
     */
    HttpUrl awaitReady(int port, Duration patience) throws IOException, InterruptedException {
        HttpUrl given = HttpUrl.parse("http://127.0.0.1:" + port + "/");
        long deadline = System.nanoTime() + patience.toNanos();
        // Waiting for its end is a pause that a server which fails at once cuts short.
        while (!process.waitFor(POLL.toNanos(), TimeUnit.NANOSECONDS)) {
            Optional<HttpUrl> said = out.announced();
            if (said.isPresent() || Readiness.answers(given)) {
                out.stopLooking();
                return said.orElse(given);
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("not ready within " + patience.toSeconds() + " s" + said());
            }
        }
        throw new IOException(lastWords());
    }

    /** How the process ended, and what it said last. */
    String lastWords() throws InterruptedException {
        process.waitFor(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        return (process.isAlive() ? "still running" : "exited with code " + process.exitValue()) + said();
    }

    /** Ends all processes and deletes the folder. */
    synchronized void close() {
        Family family = Family.of(process.toHandle());
        if (launch.stop() == Launch.StopSignal.TERM) {
            // Not through Process, which would close the pipes that the server may still write to.
            process.toHandle().destroy();
            // A server that ends well has ended its children before; those that it left do not end by themselves.
            new Family(List.of(process.toHandle())).awaitEnd(PATIENCE);
        }
        Family late = Family.of(process.toHandle());
        family.kill();
        late.kill();
        family.awaitEnd(PATIENCE);
        late.awaitEnd(PATIENCE);
        home.close();
    }

    private String said() throws InterruptedException {
        String words = err.lastLine().isEmpty() ? out.lastLine() : err.lastLine();
        return words.isEmpty() ? "" : ": " + words;
    }
}
