package lineup.server;

import java.io.PrintStream;
import java.net.SocketAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import lineup.http.Asked;
import lineup.http.Response;

/**
 * Writes the access log and reports faults, from a thread of its own.
 *
 * <p>Serving threads only put an entry into a bounded queue. When the writer cannot keep up, entries are dropped and
 * counted, because a slow disk or terminal must not slow down the clients.
 */
public final class AccessLog implements Journal, AutoCloseable {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int QUEUE_LENGTH = 8192;
    private static final LogEntry END = new LogEntry(Instant.EPOCH, null, null, null);

    private final LogFormat format;
    private final PrintStream out;
    private final PrintStream err;
    private final BlockingQueue<LogEntry> queue = new ArrayBlockingQueue<>(QUEUE_LENGTH);
    private final Map<String, Long> said = new ConcurrentHashMap<>();
    private final AtomicLong dropped = new AtomicLong();
    private final Thread writer;

    public AccessLog(LogFormat format, PrintStream out, PrintStream err) {
        this.format = format;
        this.out = out;
        this.err = err;
        this.writer = format == LogFormat.OFF
                ? null
                : Thread.ofPlatform().name("access-log").daemon().start(this::writeUntilEnd);
    }

    @Override
    public void answered(SocketAddress client, Asked asked, Response response) {
        if (writer != null && !queue.offer(new LogEntry(Instant.now(), client, asked, response))) {
            dropped.incrementAndGet();
        }
    }

    /** What goes wrong often, such as accepting without descriptors, is said once a second. */
    @Override
    public void fault(String what, Throwable cause) {
        long second = System.nanoTime() / NANOS_PER_SECOND;
        if (!Objects.equals(said.put(what, second), second)) {
            err.println("lineup: " + what + ": " + cause);
        }
    }

    private void writeUntilEnd() {
        try {
            for (LogEntry entry; (entry = queue.take()) != END; ) {
                out.println(entry.format(format));
                if (queue.isEmpty()) {
                    out.flush();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        out.flush();
    }

    /** Writes what is queued and ends. */
    @Override
    public void close() {
        if (writer == null) {
            return;
        }
        try {
            queue.put(END);
        } catch (InterruptedException e) {
            writer.interrupt();
            Thread.currentThread().interrupt();
        }
        Threads.join(writer);
        if (dropped.get() > 0) {
            err.println("lineup: " + dropped.get()
                    + " entries of the access log were dropped, the writer was too slow");
        }
    }
}
