package lineup.process;

import static lineup.process.Libc.call;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import lineup.server.Journal;
import lineup.server.Listener;

/**
 * A listening socket that makes itself or what it accepts this process's standard input. Java's own channels do not
 * tell their descriptor numbers, so the C library is called; the constants are Linux's.
 */
final class NativeListener implements AutoCloseable {
    private static final int NULL = 0;
    private static final int STANDARD_INPUT = 0;
    private static final int SOL_SOCKET = 1;
    private static final int SO_REUSEADDR = 2;
    private static final int SOCK_STREAM = 1;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int SHUT_RDWR = 2;
    private static final int EADDRINUSE = 98;
    private static final short POLLIN = 1;
    /** In bytes: a descriptor, what to look for and what was seen. */
    private static final int POLLFD_SIZE = 8;
    private static final long ACCEPT_PAUSE = Duration.ofMillis(50).toNanos();

    private final int socket;
    private final InetSocketAddress address;
    private final int savedInput;
    private final Journal journal;
    private volatile boolean shutDown;

    private NativeListener(int socket, InetSocketAddress address, int savedInput, Journal journal) {
        this.socket = socket;
        this.address = address;
        this.savedInput = savedInput;
        this.journal = journal;
    }

    /** @throws IOException if the address cannot be bound, or if this is not Linux */
    static NativeListener open(InetSocketAddress address, Journal journal) throws IOException {
        if (!System.getProperty("os.name").equals("Linux")) {
            throw new IOException("the process model hands sockets over in a way that only Linux has");
        }
        if (standardInputIsOwnFile()) {
            throw new IOException("the process model needs a standard input; start it with < /dev/null");
        }
        int socket = call("socket", SocketAddresses.family(address), SOCK_STREAM | SOCK_CLOEXEC, 0);
        try {
            call("setsockopt", socket, SOL_SOCKET, SO_REUSEADDR, buffer(Integer.BYTES).putInt(0, 1), Integer.BYTES);
            ByteBuffer encoded = SocketAddresses.encode(address);
            call("bind", socket, encoded, encoded.capacity());
            call("listen", socket, Listener.BACKLOG);
            return new NativeListener(socket, address(socket), call("dup", STANDARD_INPUT), journal);
        } catch (Libc.Failure e) {
            call("close", socket);
            throw new BindException(e.errno() == EADDRINUSE ? "Address already in use" : e.getMessage());
        }
    }

    /** A JVM that starts without descriptor 0 gets that number for one of its own files, which must not be replaced. */
    private static boolean standardInputIsOwnFile() {
        try {
            Path file = Path.of("/proc/self/fd/0").toRealPath();
            return file.startsWith(Path.of(System.getProperty("java.home")).toRealPath())
                    || file.toString().endsWith(".jar");
        } catch (IOException e) {
            return false; // a pipe or a socket
        }
    }

    InetSocketAddress address() {
        return address;
    }

    private static InetSocketAddress address(int socket) throws IOException {
        ByteBuffer encoded = buffer(SocketAddresses.LARGEST);
        call("getsockname", socket, encoded, buffer(Integer.BYTES).putInt(0, SocketAddresses.LARGEST));
        return SocketAddresses.decode(encoded);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }

    /** Blocks until a client has come and is descriptor 0; false once the listener is shut down. */
    boolean acceptAsStandardInput() {
        while (!shutDown) {
            try {
                int client = call("accept4", socket, NULL, NULL, SOCK_CLOEXEC);
                call("dup2", client, STANDARD_INPUT);
                call("close", client);
                return true;
            } catch (Libc.Failure e) {
                if (!shutDown) {
                    journal.fault("accepting a connection failed", e);
                    LockSupport.parkNanos(ACCEPT_PAUSE);
                }
            }
        }
        return false;
    }

    /** The listening socket itself becomes descriptor 0, for a child that accepts. */
    void becomeStandardInput() {
        quietly("dup2", socket, STANDARD_INPUT);
    }

    /** Whether there is a client that nobody has accepted yet. */
    boolean isSomebodyWaiting() {
        try {
            ByteBuffer polled = buffer(POLLFD_SIZE).putInt(0, socket).putShort(Integer.BYTES, POLLIN);
            return call("poll", polled, 1, 0) > 0;
        } catch (Libc.Failure e) {
            journal.fault("asking for waiting connections failed", e);
            return false;
        }
    }

    /** Closes this process's copy of the client's socket; while there is one, the client would never see the end. */
    void restoreStandardInput() {
        quietly("dup2", savedInput, STANDARD_INPUT);
    }

    /** Wakes the thread that waits in accept. */
    void shutDown() {
        shutDown = true;
        quietly("shutdown", socket, SHUT_RDWR);
    }

    @Override
    public void close() {
        quietly("close", socket);
        quietly("close", savedInput);
    }

    private void quietly(String function, Object... arguments) {
        try {
            call(function, arguments);
        } catch (Libc.Failure e) {
            journal.fault("an operation on a socket failed", e);
        }
    }
}
