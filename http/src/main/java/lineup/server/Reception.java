package lineup.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import lineup.http.Responder;

/**
 * Where the models that block meet their clients: a listening socket, places for connections, and a {@link Reaper}.
 *
 * <p>A place is taken before a connection is accepted, so that those for whom there is none wait in the backlog, where
 * they cost nothing.
 */
public final class Reception implements AutoCloseable {
    /** How long to wait after a failed accept, since the cause, often a lack of descriptors, does not pass at once. */
    private static final long ACCEPT_PAUSE = Duration.ofMillis(50).toNanos();

    private final ServerSocketChannel listener;
    private final Connections connections;
    private final Journal journal;
    private final Reaper reaper;

    private Reception(ServerSocketChannel listener, Connections connections, Journal journal) {
        this.listener = listener;
        this.connections = connections;
        this.journal = journal;
        this.reaper = new Reaper(connections);
    }

    /** @param places how many connections may be open at once */
    public static Reception open(ServerOptions options, int places, Responder responder, Journal journal)
            throws IOException {
        Connections connections = new Connections(options, places, responder, journal);
        return new Reception(Listener.open(options.address()), connections, journal);
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) listener.socket().getLocalSocketAddress();
    }

    /** Blocks until there is a place and somebody to take it; null once the reception is closed. */
    public Driver accept(ByteBuffer input) {
        while (listener.isOpen()) {
            connections.awaitPlace();
            SocketChannel channel = acceptChannel();
            if (channel == null) {
                connections.releasePlace();
                continue;
            }
            Driver driver = connections.enter(channel, input);
            if (driver != null) {
                reaper.onOpened();
                return driver;
            }
        }
        return null;
    }

    private SocketChannel acceptChannel() {
        try {
            return listener.accept();
        } catch (ClosedChannelException e) {
            return null;
        } catch (IOException e) {
            journal.fault("accepting a connection failed", e);
            LockSupport.parkNanos(ACCEPT_PAUSE);
            return null;
        }
    }

    /** Stops accepting, lets responses under way complete within the drain time, and cuts off the rest. */
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            journal.fault("closing the listening socket failed", e);
        }
        if (!connections.drain()) {
            connections.cutOff();
        }
        reaper.close();
    }
}
