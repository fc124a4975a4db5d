package lineup.loadtest.compare;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lineup.loadtest.http.HttpUrl;

/**
 * A server that runs as a process of its own, from its start to the end of its last descendant.
 *
 * <p>It is ready when a line of its stdout holds {@code http://HOST:PORT/}.
 */
final class ServerProcess {

    private static final Pattern READY = Pattern.compile("http://(\\[[^]\\s]+]|[^:/\\s]+):\\d+/");
    private static final long PATIENCE_SECONDS = 3;

    private final Process process;
    private final CompletableFuture<HttpUrl> ready = new CompletableFuture<>();
    private final ServerOutput out;
    private final ServerOutput err;

    private ServerProcess(Process process) {
        this.process = process;
        out = new ServerOutput("server stdout", process.inputReader(), this::look);
        err = new ServerOutput("server stderr", process.errorReader(), line -> { });
        process.onExit().thenRun(() -> ready.completeExceptionally(new IOException("it exited")));
    }

    static ServerProcess start(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        process.getOutputStream().close();
        return new ServerProcess(process);
    }

    /** Waits until the server says where it listens. */
    HttpUrl awaitReady(Duration patience) throws IOException, InterruptedException {
        try {
            return ready.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new IOException("not ready within " + patience.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException(lastWords(), e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean hasExited() {
        return !process.isAlive();
    }

    /** How the process ended, and what it said last. */
    String lastWords() throws InterruptedException {
        String said = err.lastLine().isEmpty() ? out.lastLine() : err.lastLine();
        return "exited with code " + process.exitValue() + (said.isEmpty() ? "" : ": " + said);
    }

    /** Asks it to end; kills what is left of its process tree after a bounded wait. May be called more than once. */
    void stop() {
        List<ProcessHandle> descendants = process.descendants().toList();
        // Not through Process, which would close the pipes that the server may still write to.
        process.toHandle().destroy();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Stream.concat(process.descendants(), descendants.stream()).forEach(ProcessHandle::destroyForcibly);
        process.toHandle().destroyForcibly();
    }

    private void look(String line) {
        Matcher matcher = READY.matcher(line);
        if (!ready.isDone() && matcher.find()) {
            ready.complete(HttpUrl.parse(matcher.group()));
        }
    }
}
