package lineup.loadtest.adversary;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.nio.channels.SocketChannel;
import java.util.List;

/** Opens sockets and begins to connect them, from the source addresses in turn. */
final class Exits {

    private final InetSocketAddress server;
    private final ProtocolFamily family;
    private final List<InetAddress> sources;
    private int next;

    Exits(InetSocketAddress server, List<InetAddress> sources) {
        this.server = server;
        this.sources = sources;
        family = server.getAddress() instanceof Inet4Address
                ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6;
    }

    /** A socket that does not block; fails only for want of a descriptor, a port or such a source address. */
    SocketChannel open() throws IOException {
        SocketChannel channel = SocketChannel.open(family);
        try {
            channel.configureBlocking(false);
            if (!sources.isEmpty()) {
                channel.bind(new InetSocketAddress(sources.get(next), 0));
                next = (next + 1) % sources.size();
            }
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    InetSocketAddress server() {
        return server;
    }
}
