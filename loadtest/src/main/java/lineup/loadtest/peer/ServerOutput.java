package lineup.loadtest.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lineup.loadtest.http.HttpUrl;

/**
 * Reads one output of a server to its end, so that the server never blocks on a full pipe, and keeps the end of it.
 *
 * <p>Some servers log every request and cannot be told not to, so it reads in large pieces and makes no lines of them.
 */
final class ServerOutput {

    private static final Pattern URL = Pattern.compile("http://(\\[[^]\\s]+]|[^:/\\s]+):\\d+/");
    private static final int KEPT = 4_096;

    private final Thread reader;
    private String tail = "";
    private boolean looking = true;
    private HttpUrl announced;

    ServerOutput(String name, InputStream stream) {
        reader = Thread.ofPlatform().daemon().name(name).start(() -> drain(stream));
    }

    /** The first {@code http://HOST:PORT/} in it so far. */
    synchronized Optional<HttpUrl> announced() {
        return Optional.ofNullable(announced);
    }

    synchronized void stopLooking() {
        looking = false;
    }

    /** The last line that is not blank, once all output is read or after a moment. */
    String lastLine() throws InterruptedException {
        reader.join(500);
        synchronized (this) {
            return tail.lines().filter(line -> !line.isBlank()).reduce("", (_, line) -> line).strip();
        }
    }

    private void drain(InputStream stream) {
        byte[] buffer = new byte[16 * 1024];
        try (stream) {
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                keep(buffer, n);
            }
        } catch (IOException _) {
            // The pipe breaks when the server is killed, and then there is no more to read.
        }
    }

    private synchronized void keep(byte[] bytes, int n) {
        int from = looking ? 0 : Math.max(0, n - KEPT);
        String text = tail + new String(bytes, from, n - from, UTF_8);
        if (looking) {
            Matcher matcher = URL.matcher(text);
            if (matcher.find()) {
                announced = HttpUrl.parse(matcher.group());
                looking = false;
            }
        }
        tail = text.substring(Math.max(0, text.length() - KEPT));
    }
}
