package lineup.loadtest.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lineup.loadtest.http.Request;

/**
 * The bytes of every request of the load, in direct buffers that are made once.
 *
 * <p>The last request of a connection announces the close (RFC 9112 §9.6: a sender SHOULD). It is also the cheapest for
 * the server: it closes after the answer, where an unannounced close would wake it once more, to read the end. And as
 * the server closes first, the local ports are not used up: TIME_WAIT stays with the server.
 */
final class RequestBytes {

    private static final String FIELD_NAME = "\r\nconnection:";
    private static final String FIELD_LINE = "Connection: close\r\n";

    private final ByteBuffer[] kept;
    private final ByteBuffer[] last;

    RequestBytes(List<Target> targets, boolean closing) {
        kept = buffers(targets.stream().map(target -> target.request().bytes()));
        last = closing ? buffers(targets.stream().map(target -> closing(target.request()))) : kept;
    }

    /** One request from its first byte to its last. */
    ByteBuffer of(int target, boolean isLast) {
        return (isLast ? last : kept)[target].clear();
    }

    /** The request with the field line that announces the close, unless it has a Connection field of its own. */
    static byte[] closing(Request request) {
        String text = new String(request.bytes(), ISO_8859_1);
        if (text.toLowerCase(Locale.ROOT).contains(FIELD_NAME)) {
            return request.bytes();
        }
        int endOfFields = text.length() - 2;
        return (text.substring(0, endOfFields) + FIELD_LINE + "\r\n").getBytes(ISO_8859_1);
    }

    private static ByteBuffer[] buffers(Stream<byte[]> requests) {
        return requests.map(bytes -> ByteBuffer.allocateDirect(bytes.length).put(bytes)).toArray(ByteBuffer[]::new);
    }
}
