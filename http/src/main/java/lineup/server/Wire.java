package lineup.server;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import lineup.http.Outgoing;

/** The socket as a {@link Driver} sees it; tests put a scripted one in its place. */
public interface Wire {
    /** The number of bytes read, 0 when there is nothing now, -1 at the end of input. */
    int read(ByteBuffer into) throws IOException;

    /**
     * Sends some of it, and notes there what was sent.
     *
     * @return the number of bytes sent, 0 when the peer accepts nothing now
     * @throws ContentTruncatedException if a file has become shorter than its part of the response
     */
    long write(Outgoing outgoing) throws IOException;

    void shutOutput() throws IOException;

    /** Makes a thread that is blocked in {@link #read} see the end of input; it can still write. */
    void shutInput() throws IOException;

    void close() throws IOException;

    /** Whether read and write wait, so that 0 is never answered. */
    boolean isBlocking();

    SocketAddress peer();
}
