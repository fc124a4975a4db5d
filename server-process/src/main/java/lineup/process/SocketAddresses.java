package lineup.process;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteOrder;

/**
 * Linux's {@code struct sockaddr_in} and {@code sockaddr_in6}: the family, the port in network order, for IPv6 a flow
 * label, and the address.
 */
final class SocketAddresses {
    static final int LARGEST = 28;

    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;
    private static final ValueLayout.OfShort PORT = ValueLayout.JAVA_SHORT.withOrder(ByteOrder.BIG_ENDIAN);

    private SocketAddresses() {}

    static int family(InetSocketAddress address) {
        return address.getAddress() instanceof Inet6Address ? AF_INET6 : AF_INET;
    }

    static MemorySegment encode(InetSocketAddress address, Arena arena) {
        int family = family(address);
        MemorySegment encoded = arena.allocate(family == AF_INET ? 16 : LARGEST, 4);
        encoded.set(ValueLayout.JAVA_SHORT, 0, (short) family);
        encoded.set(PORT, 2, (short) address.getPort());
        encoded.asSlice(addressOffset(family)).copyFrom(MemorySegment.ofArray(address.getAddress().getAddress()));
        return encoded;
    }

    static InetSocketAddress decode(MemorySegment encoded) throws UnknownHostException {
        int family = encoded.get(ValueLayout.JAVA_SHORT, 0);
        int length = family == AF_INET ? 4 : 16;
        byte[] address = encoded.asSlice(addressOffset(family), length).toArray(ValueLayout.JAVA_BYTE);
        return new InetSocketAddress(InetAddress.getByAddress(address), encoded.get(PORT, 2) & 0xFFFF);
    }

    private static long addressOffset(int family) {
        return family == AF_INET ? 4 : 8;
    }
}
