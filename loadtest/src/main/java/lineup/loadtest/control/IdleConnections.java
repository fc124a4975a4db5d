package lineup.loadtest.control;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import lineup.loadtest.http.Request;
import lineup.loadtest.http.ResponseScanner;

/** Connections that are opened, asked at most once, and then left alone. */
final class IdleConnections implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 5_000;

    private final InetSocketAddress address;
    private final List<InetAddress> sources;
    private final Request request;
    private final Deque<Socket> sockets = new ArrayDeque<>();
    private final byte[] input = new byte[64 * 1024];

    /** {@code request} is null when nothing is asked; without sources the system chooses. */
    IdleConnections(InetSocketAddress address, List<InetAddress> sources, Request request) {
        this.address = address;
        this.sources = sources;
        this.request = request;
    }

    int count() {
        return sockets.size();
    }

    void openUpTo(int count) throws IOException {
        while (sockets.size() < count) {
            Socket socket = new Socket();
            sockets.add(socket);
            socket.setReuseAddress(true);
            if (!sources.isEmpty()) {
                socket.bind(new InetSocketAddress(sources.get(sockets.size() % sources.size()), 0));
            }
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(address, TIMEOUT_MILLIS);
            if (request != null) {
                ask(socket);
            }
        }
    }

    /** Closed with a reset, so that no port waits for a minute afterwards. */
    @Override
    public void close() throws IOException {
        while (!sockets.isEmpty()) {
            try (Socket socket = sockets.remove()) {
                socket.setSoLinger(true, 0);
            }
        }
    }

    private void ask(Socket socket) throws IOException {
        ResponseScanner scanner = new ResponseScanner(false);
        scanner.begin(request.head());
        socket.getOutputStream().write(request.bytes());
        boolean complete = false;
        while (!complete) {
            int count = socket.getInputStream().read(input);
            if (count < 0) {
                throw new EOFException("the server closed a connection");
            }
            complete = scanner.feed(ByteBuffer.wrap(input, 0, count));
        }
        if (!scanner.persistent()) {
            throw new EOFException("the server does not keep connections open");
        }
    }
}
