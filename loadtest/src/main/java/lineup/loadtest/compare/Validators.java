package lineup.loadtest.compare;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lineup.loadtest.http.HttpUrl;
import lineup.loadtest.http.Request;

/** Asks a server for the validator of what it has, to tell it later that the client has the same. */
final class Validators {

    private static final int LONGEST_HEAD = 64 * 1024;

    private Validators() {
    }

    /**
     * The field line that makes a request for this conditional: If-None-Match with the entity tag, or where there is
     * none If-Modified-Since with the date (RFC 9110 §13.1). Empty when the server sends neither.
     */
    static Optional<String> condition(HttpUrl url, Duration timeout) throws IOException {
        String head = head(url, timeout);
        return field(head, "ETag").map(tag -> "If-None-Match: " + tag)
                .or(() -> field(head, "Last-Modified").map(date -> "If-Modified-Since: " + date));
    }

    /** Up to its empty line: not every server closes the connection when it is asked to. */
    private static String head(HttpUrl url, Duration timeout) throws IOException {
        try (Socket socket = new Socket(url.host(), url.port())) {
            socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
            socket.getOutputStream().write(Request.to(url, true, List.of("Connection: close")).bytes());
            BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            StringBuilder head = new StringBuilder();
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                head.append(line).append('\n');
                if (head.length() > LONGEST_HEAD) {
                    throw new IOException("the head of the answer to HEAD " + url.target() + " is too long");
                }
            }
            return head.toString();
        }
    }

    private static Optional<String> field(String head, String name) {
        return head.lines().filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }
}
