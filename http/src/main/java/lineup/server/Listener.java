package lineup.server;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;

/** The listening socket, with the options that every model wants. */
public final class Listener {
    /** In connections. The default of 50 overflows as soon as a browser or a load test starts in earnest. */
    public static final int BACKLOG = 4096;

    private Listener() {}

    /** For one address of IPv4 a socket of IPv4: one of IPv6 would serve it too, but dearer. */
    private static ServerSocketChannel open(InetAddress host) throws IOException {
        boolean onlyIpv4 = host instanceof Inet4Address && !host.isAnyLocalAddress();
        return onlyIpv4 ? ServerSocketChannel.open(StandardProtocolFamily.INET) : ServerSocketChannel.open();
    }

    /** @throws IOException if the address cannot be bound */
    public static ServerSocketChannel open(InetSocketAddress address) throws IOException {
        ServerSocketChannel channel = open(address.getAddress());
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
