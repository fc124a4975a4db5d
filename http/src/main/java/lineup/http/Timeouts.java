package lineup.http;

import java.time.Duration;

/**
 * How long a connection may take over each thing it waits for.
 *
 * @param head from the first byte of a request to the end of its head, however it trickles in
 * @param idle from a response to the next request, and from the connection's start to its first byte
 * @param content for reading the request content that is thrown away
 * @param write for each {@link #WRITE_PORTION} of a response that the client accepts
 * @param linger from the last response until the client closes
 */
public record Timeouts(Duration head, Duration idle, Duration content, Duration write, Duration linger)
        implements Patience {
    /** In bytes: less progress than this does not start the write timeout anew, so that trickling does not help. */
    public static final int WRITE_PORTION = 64 * 1024;

    public static final Timeouts DEFAULTS = new Timeouts(
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofSeconds(2));

    @Override
    public long allowed(Waiting waiting) {
        return switch (waiting) {
            case FIRST_BYTE, NEXT_REQUEST -> idle.toNanos();
            case HEAD -> head.toNanos();
            case CONTENT -> content.toNanos();
            case WRITE -> write.toNanos();
            case LINGER -> linger.toNanos();
            case NOTHING -> Long.MAX_VALUE;
        };
    }

    @Override
    public boolean keepsSilentConnections() {
        return true;
    }
}
