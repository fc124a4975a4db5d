package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a stream of requests is cut into pieces, a client receives the same bytes. */
class ConnectionSplittingTest {
    private static final Limits LIMITS = new Limits(60, 200, 5, 2, 100, 1000, 300);

    private static final List<String> VALID = List.of(
            "GET /1 HTTP/1.1¶Host: a¶¶",
            "¶HEAD /2?q HTTP/1.1¶Host: a¶X: y¶¶",
            "GET http://b/3 HTTP/1.2¶Host: a¶Connection: foo¶¶",
            "GET /4 HTTP/1.0¶Connection: keep-alive¶¶",
            "POST /5 HTTP/1.1¶Host: a¶Content-Length: 33¶¶GET /no HTTP/1.1¶Host: a¶¶¶¶",
            "PUT /6 HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5;x¶hello¶2¶¶¶0¶A: b¶¶",
            "POST /7 HTTP/1.1¶Host: a¶Expect: 100-continue¶¶",
            "OPTIONS * HTTP/1.1¶Host: a¶¶");

    private static final List<String> LAST = List.of(
            "GET /8 HTTP/1.1¶Host: a¶Connection: close¶¶",
            "GET /9 HTTP/1.0¶¶",
            "GET / HTTP/1.1¶¶",
            "GET / HTTP/2.0¶Host: a¶¶",
            "GET /<00> HTTP/1.1¶Host: a¶¶",
            "<16><03><01>",
            "GET /" + "a".repeat(60) + " HTTP/1.1¶Host: a¶¶",
            "GET / HTTP/1.1¶Host: a¶X: " + "b".repeat(60) + "¶¶",
            "HEAD / HTTP/1.1¶Host: a¶A:¶B:¶C:¶D:¶E:¶¶",
            "POST /10 HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5¶hello!¶",
            "POST /11 HTTP/1.1¶Host: a¶Content-Length: 101¶¶",
            "POST /12 HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶FF¶" + "x".repeat(120),
            "POST /13 HTTP/1.1¶Host: a¶Expect: 100-continue¶Content-Length: 5¶¶",
            "CONNECT a:1 HTTP/1.1¶Host: a¶¶",
            "¶¶¶",
            "GET / HTTP/1.1<0A>");

    static List<String> last() {
        return LAST;
    }

    @ParameterizedTest
    @MethodSource("last")
    void answersTheSameHoweverTheRequestsAreCutIntoPieces(String lastRequest) {
        Random random = new Random(lastRequest.hashCode());
        for (int round = 0; round < 60; round++) {
            byte[] stream = stream(random, lastRequest);
            String whole = exchange(stream, List.of(stream.length));

            assertThat(whole).as("%s", Bytes.show(stream)).contains("Connection: close¶");
            for (int way = 0; way < 5; way++) {
                List<Integer> pieces = pieces(random, stream.length);
                assertThat(exchange(stream, pieces)).as("%s in %s", Bytes.show(stream), pieces).isEqualTo(whole);
            }
        }
    }

    private static byte[] stream(Random random, String lastRequest) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int i = random.nextInt(6); i > 0; i--) {
            stream.writeBytes(Bytes.of(VALID.get(random.nextInt(VALID.size()))));
        }
        stream.writeBytes(Bytes.of(lastRequest));
        stream.writeBytes(Bytes.of("GET /behind HTTP/1.1¶Host: a¶¶".repeat(random.nextInt(2))));
        return stream.toByteArray();
    }

    private static List<Integer> pieces(Random random, int length) {
        int longest = 1 + random.nextInt(random.nextBoolean() ? 3 : 50);
        return random.ints(length, 1, longest + 1).boxed().toList();
    }

    private static String exchange(byte[] stream, List<Integer> pieces) {
        Dialogue dialogue = new Dialogue(LIMITS);
        int at = 0;
        for (int i = 0; at < stream.length && dialogue.connection.wants() == Want.READ; i++) {
            int end = Math.min(stream.length, at + pieces.get(i));
            dialogue.send(Arrays.copyOfRange(stream, at, end)).run();
            at = end;
        }
        return dialogue.received();
    }
}
