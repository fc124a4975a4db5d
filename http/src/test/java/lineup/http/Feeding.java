package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Feeds a parser in every way that must not matter: whole, byte by byte, cut in two, and with bytes behind. */
final class Feeding {
    private static final byte[] TRAILING = Bytes.of("GET /trailing HTTP/1.1¶Host: a¶¶<16><00>");

    private Feeding() {}

    static void assertVerdict(String notation, String expected) {
        assertVerdict(Bytes.of(notation), expected);
    }

    static void assertVerdict(byte[] bytes, String expected) {
        assertThat(verdict(List.of(bytes))).as("whole: %s", Bytes.show(bytes)).isEqualTo(expected);
        assertThat(verdict(single(bytes))).as("byte by byte: %s", Bytes.show(bytes)).isEqualTo(expected);
        for (int at = 1; at < bytes.length; at += 1 + bytes.length / 64) {
            List<byte[]> two = List.of(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at, bytes.length));
            assertThat(verdict(two)).as("cut at %d: %s", at, Bytes.show(bytes)).isEqualTo(expected);
        }
        if (!expected.equals("incomplete")) {
            byte[] longer = Arrays.copyOf(bytes, bytes.length + TRAILING.length);
            System.arraycopy(TRAILING, 0, longer, bytes.length, TRAILING.length);
            assertThat(verdict(List.of(longer))).as("with trailing bytes: %s", Bytes.show(bytes)).isEqualTo(expected);
        }
    }

    /** How many bytes must have come before there is a verdict, or -1 if there is none. */
    static int bytesUntilVerdict(byte[] bytes) {
        for (int length = 1; length <= bytes.length; length++) {
            if (!verdict(single(Arrays.copyOf(bytes, length))).equals("incomplete")) {
                return length;
            }
        }
        return -1;
    }

    static String verdict(List<byte[]> pieces) {
        RequestParser parser = new RequestParser(Limits.DEFAULTS);
        Input input = new Input();
        int appended = 0;
        for (byte[] piece : pieces) {
            input.append(ByteBuffer.wrap(piece));
            appended += piece.length;
            switch (parser.parse(input)) {
                case Parsed.Incomplete incomplete -> assertThat(input.length()).isEqualTo(appended);
                case Rejected rejected -> {
                    return rejected.status().code() + " " + rejected.method();
                }
                case Request request -> {
                    return describe(request) + ", " + (appended - input.length()) + " bytes";
                }
            }
        }
        return "incomplete";
    }

    private static String describe(Request request) {
        RequestTarget target = request.target();
        String authority = target.authority() == null ? "" : target.authority() + " ";
        String query = target.query() == null ? "" : "?" + target.query();
        return request.token() + " as " + request.method() + ", " + target.form() + " " + authority + target.path()
                + query + ", " + request.version();
    }

    private static List<byte[]> single(byte[] bytes) {
        List<byte[]> pieces = new ArrayList<>(bytes.length);
        for (byte b : bytes) {
            pieces.add(new byte[] {b});
        }
        return pieces;
    }
}
