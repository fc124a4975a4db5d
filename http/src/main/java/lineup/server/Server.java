package lineup.server;

import java.net.InetSocketAddress;

/** A running server. */
public interface Server extends AutoCloseable {
    /** Where it listens; the port is the real one also when 0 was asked for. */
    InetSocketAddress address();

    /**
     * Stops accepting, lets responses under way complete within the drain time, and returns when every descriptor and
     * process of the server is gone and its threads have nothing left to do but end.
     */
    @Override
    void close();
}
