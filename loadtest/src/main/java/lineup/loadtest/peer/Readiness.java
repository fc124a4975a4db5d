package lineup.loadtest.peer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import lineup.loadtest.http.HttpUrl;

/** Whether a server answers, which is more than that it accepts: the kernel does that for it. */
final class Readiness {

    private static final int TIMEOUT_MILLIS = 1_000;
    private static final byte[] HTTP = "HTTP/".getBytes(US_ASCII);
    private static final Duration POLL = Duration.ofMillis(20);

    private Readiness() {
    }

    /** Whatever it answers, as long as it is HTTP. */
    static boolean answers(HttpUrl url) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.host(), url.port()), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(("HEAD " + url.target() + " HTTP/1.1\r\nHost: " + url.authority()
                    + "\r\nConnection: close\r\n\r\n").getBytes(US_ASCII));
            return Arrays.equals(socket.getInputStream().readNBytes(HTTP.length), HTTP);
        } catch (IOException _) {
            return false;
        }
    }

    static HttpUrl await(HttpUrl url, Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!answers(url)) {
            if (System.nanoTime() > deadline) {
                throw new IOException(url + " does not answer within " + patience.toSeconds() + " s");
            }
            LockSupport.parkNanos(POLL.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return url;
    }
}
