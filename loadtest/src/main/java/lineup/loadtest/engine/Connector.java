package lineup.loadtest.engine;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.List;

/**
 * Opens sockets to the server, from the source addresses in turn.
 *
 * <p>A source address has no more ports than the system's ephemeral range, 28,232 by Linux's default, so that more
 * connections need more addresses; on loopback all of 127.0.0.0/8 will do. Without source addresses the system chooses
 * the port while connecting, which is faster and lets it use a port again that is in TIME_WAIT.
 */
final class Connector {

    /**
     * In bytes, as many as Linux grants by default. If the system chose the size, it would let some buffers grow to
     * megabytes, and the server would pay for their cold memory: four times the CPU for a large file, by chance.
     */
    private static final int RECEIVE_BUFFER = 208 * 1024;

    private final InetSocketAddress server;
    private final ProtocolFamily family;
    private final SocketAddress[] sources;
    private int next;

    /** Begins with the source address of the slot with this number, so that not all loops begin with the same. */
    Connector(InetSocketAddress server, List<InetAddress> sources, int first) {
        this.server = server;
        this.sources = sources.stream().map(each -> new InetSocketAddress(each, 0)).toArray(SocketAddress[]::new);
        boolean four = server.getAddress() instanceof Inet4Address;
        family = four ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6;
        next = sources.isEmpty() ? 0 : first % sources.size();
    }

    /** A socket that does not block; a {@link LocalLimitException} says that this machine has none left. */
    SocketChannel open() throws IOException {
        SocketChannel channel;
        try {
            channel = SocketChannel.open(family);
        } catch (IOException e) {
            throw new LocalLimitException(e);
        }
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
        return channel;
    }

    /** Begins to connect; true when that is done at once. */
    boolean connect(SocketChannel channel) throws IOException {
        try {
            if (sources.length > 0) {
                channel.bind(sources[next]);
                next = next + 1 == sources.length ? 0 : next + 1;
            }
            return channel.connect(server);
        } catch (BindException e) {
            throw new LocalLimitException(e);
        }
    }

    /** There is no descriptor, no port or no such address left on this side. */
    static final class LocalLimitException extends IOException {

        private static final long serialVersionUID = 1;

        LocalLimitException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
