package lineup.loadtest.engine;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lineup.loadtest.http.HttpUrl;
import lineup.loadtest.http.Request;
import lineup.loadtest.http.ResponseScanner;

/**
 * Asks a server once for each target before the load begins, to learn that it is there and what it answers.
 *
 * <p>It blocks, on one kept-alive connection: nothing is measured here, and a server that pays much for each connection
 * pays it once. An IOException says in one line why the server cannot be used.
 */
public final class Preflight implements AutoCloseable {

    private final HttpUrl url;
    private final int timeoutMillis;
    private final ResponseScanner scanner = new ResponseScanner(true);
    private final byte[] input = new byte[64 * 1024];
    private InetSocketAddress address;
    private Socket socket;

    public Preflight(HttpUrl url, Duration timeout) {
        this.url = url;
        this.timeoutMillis = Math.toIntExact(timeout.toMillis());
    }

    /** The first address of the host that accepts a connection. */
    public InetSocketAddress address() throws IOException {
        if (address == null) {
            connect();
        }
        return address;
    }

    public List<Target> learn(List<Request> requests) throws IOException {
        List<Target> targets = new ArrayList<>();
        for (Request request : requests) {
            targets.add(learn(request));
        }
        return targets;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }

    private Target learn(Request request) throws IOException {
        boolean reused = socket != null;
        try {
            ask(request);
        } catch (IOException e) {
            close();
            if (!reused || scanner.started()) {
                throw new IOException(describe(e, request), e);
            }
            // The server may have closed the idle connection before it saw the request.
            return learn(request);
        }
        return new Target(request, scanner.status(), scanner.length(), scanner.crc());
    }

    private void ask(Request request) throws IOException {
        if (socket == null) {
            connect();
        }
        long started = System.nanoTime();
        scanner.begin(request.head());
        socket.getOutputStream().write(request.bytes());
        boolean complete = false;
        while (!complete) {
            int count = socket.getInputStream().read(input);
            complete = count < 0 ? scanner.endOfInput() : scanner.feed(ByteBuffer.wrap(input, 0, count));
            if (count < 0) {
                close();
            }
            if (count < 0 && !complete) {
                throw new EOFException("it closed the connection before the end of its answer");
            }
            if (System.nanoTime() - started > timeoutMillis * 1_000_000L) {
                throw new SocketTimeoutException();
            }
        }
        if (!scanner.persistent()) {
            close();
        }
    }

    private void connect() throws IOException {
        IOException failure = new IOException("cannot connect to " + url.authority());
        for (InetAddress each : addresses()) {
            socket = new Socket();
            try {
                InetSocketAddress candidate = new InetSocketAddress(each, url.port());
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(timeoutMillis);
                socket.connect(candidate, timeoutMillis);
                address = candidate;
                return;
            } catch (IOException e) {
                failure = new IOException("cannot connect to " + url.authority() + ": " + e.getMessage(), e);
                close();
            }
        }
        throw failure;
    }

    private InetAddress[] addresses() throws IOException {
        try {
            return InetAddress.getAllByName(url.host());
        } catch (IOException e) {
            throw new IOException("cannot find the host " + url.host(), e);
        }
    }

    private String describe(IOException e, Request request) {
        if (address == null) {
            return e.getMessage();
        }
        boolean late = e instanceof SocketTimeoutException;
        String reason = late ? "no answer within " + timeoutMillis + " ms" : e.getMessage();
        return url.authority() + " does not answer " + request.target() + ": " + reason;
    }
}
