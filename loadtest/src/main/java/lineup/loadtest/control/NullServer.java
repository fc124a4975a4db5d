package lineup.loadtest.control;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import lineup.loadtest.http.HttpUrl;
import lineup.loadtest.proc.Pinning;

/** The null responder as a process of its own, bound to the server's CPUs; it ends when it is closed. */
public final class NullServer implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Process process;
    private final HttpUrl url;

    private NullServer(Process process, HttpUrl url) {
        this.process = process;
        this.url = url;
    }

    /** Starts it, and waits until it says where it listens. */
    public static NullServer start(Optional<Pinning> pinning) throws IOException {
        List<String> command = NullResponder.command(0, NullAnswer.SHORT);
        Process process = new ProcessBuilder(pinning.map(each -> each.wrap(command)).orElse(command))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        CompletableFuture<Void> patience = CompletableFuture.runAsync(process::destroyForcibly,
                CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        // A JVM that does not come up is killed after a while, which ends the wait for its first line.
        String line = process.inputReader().readLine();
        patience.cancel(false);
        if (line == null || !line.startsWith("http://")) {
            process.destroyForcibly();
            throw new IOException("the null responder does not start");
        }
        return new NullServer(process, HttpUrl.parse(line));
    }

    public HttpUrl url() {
        return url;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
