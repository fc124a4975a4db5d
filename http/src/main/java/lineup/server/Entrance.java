package lineup.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/**
 * Where the models that do not block meet their clients: a non-blocking listening socket, which stays shut for a moment
 * after an accept that failed.
 *
 * <p>The cause, often a lack of descriptors, does not pass at once, and a listening socket stays ready meanwhile:
 * without the pause the loop would spin, and if the loop slept, those already inside would wait.
 */
public final class Entrance {
    private static final long PAUSE = Duration.ofMillis(50).toNanos();

    private final ServerSocketChannel listener;
    private final InetSocketAddress address;
    private final Journal journal;
    private long openAgainAt = System.nanoTime();

    private Entrance(ServerSocketChannel listener, Journal journal) {
        this.listener = listener;
        this.address = (InetSocketAddress) listener.socket().getLocalSocketAddress();
        this.journal = journal;
    }

    public static Entrance open(InetSocketAddress address, Journal journal) throws IOException {
        ServerSocketChannel listener = Listener.open(address);
        listener.configureBlocking(false);
        return new Entrance(listener, journal);
    }

    public InetSocketAddress address() {
        return address;
    }

    public SelectableChannel channel() {
        return listener;
    }

    public boolean isShut(long now) {
        return openAgainAt - now > 0;
    }

    /** The next client, ready for non-blocking use, or null when nobody is there. */
    public SocketChannel accept(long now) {
        if (isShut(now)) {
            return null;
        }
        try {
            SocketChannel channel = listener.accept();
            return channel == null ? null : nonBlocking(channel);
        } catch (ClosedChannelException e) {
            return null;
        } catch (IOException e) {
            journal.fault("accepting a connection failed", e);
            openAgainAt = now + PAUSE;
            return null;
        }
    }

    private static SocketChannel nonBlocking(SocketChannel channel) throws IOException {
        try {
            channel.configureBlocking(false);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            journal.fault("closing the listening socket failed", e);
        }
    }
}
