package lineup.process;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Linux's {@code struct sockaddr_in} and {@code sockaddr_in6}: the family, the port in network order, for IPv6 a flow
 * label, and the address. In buffers, since the first use of each kind of access to a memory segment costs a start of
 * the server a millisecond.
 */
final class SocketAddresses {
    static final int LARGEST = 28;

    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;
    private static final int PORT = 2;

    private SocketAddresses() {}

    static int family(InetSocketAddress address) {
        return address.getAddress() instanceof Inet6Address ? AF_INET6 : AF_INET;
    }

    static ByteBuffer encode(InetSocketAddress address) {
        int family = family(address);
        ByteBuffer encoded = ByteBuffer.allocateDirect(family == AF_INET ? 16 : LARGEST);
        encoded.order(ByteOrder.nativeOrder()).putShort(0, (short) family);
        encoded.order(ByteOrder.BIG_ENDIAN).putShort(PORT, (short) address.getPort());
        return encoded.put(addressOffset(family), address.getAddress().getAddress());
    }

    static InetSocketAddress decode(ByteBuffer encoded) throws UnknownHostException {
        int family = encoded.order(ByteOrder.nativeOrder()).getShort(0);
        byte[] address = new byte[family == AF_INET ? 4 : 16];
        encoded.get(addressOffset(family), address);
        int port = encoded.order(ByteOrder.BIG_ENDIAN).getShort(PORT) & 0xFFFF;
        return new InetSocketAddress(InetAddress.getByAddress(address), port);
    }

    private static int addressOffset(int family) {
        return family == AF_INET ? 4 : 8;
    }
}
