package lineup.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;

/** The listening socket, with the options that every model wants. */
public final class Listener {
    /** In connections. The default of 50 overflows as soon as a browser or a load test starts in earnest. */
    public static final int BACKLOG = 4096;

    private Listener() {}

    /** @throws IOException if the address cannot be bound */
    public static ServerSocketChannel open(InetSocketAddress address) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.bind(address, BACKLOG);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }
}
