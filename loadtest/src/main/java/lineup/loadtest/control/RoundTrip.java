package lineup.loadtest.control;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.List;
import lineup.loadtest.http.HttpUrl;
import lineup.loadtest.http.Request;

/** How long one request takes when nothing else goes on. */
public final class RoundTrip {

    private static final int WARMUP = 2_000;
    private static final int MEASURED = 2_000;
    private static final int TIMEOUT_MILLIS = 2_000;

    private RoundTrip() {
    }

    /** Nanoseconds from the call that sends a request to the last byte of its answer, which must fit one segment. */
    public static long[] measure(HttpUrl url) throws IOException {
        byte[] request = Request.to(url, false, List.of()).bytes();
        byte[] answer = new byte[1_024];
        long[] nanos = new long[MEASURED];
        try (Socket socket = new Socket(url.host(), url.port())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            InputStream in = socket.getInputStream();
            for (int i = -WARMUP; i < MEASURED; i++) {
                long begin = System.nanoTime();
                socket.getOutputStream().write(request);
                if (in.read(answer) < 0) {
                    throw new EOFException("the connection was closed");
                }
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - begin;
                }
            }
        }
        return nanos;
    }
}
