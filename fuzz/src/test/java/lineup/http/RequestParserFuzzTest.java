package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.List;
import lineup.fuzz.Pieces;

/**
 * {@link RequestParser} on any bytes.
 *
 * <p>Invariants: there is no exception; the verdict, and how many bytes it consumed, are the same however the bytes are
 * cut into pieces; an incomplete head is left where it is; and a complete one has not more than was allowed.
 */
class RequestParserFuzzTest {
    /** Small, so that short input reaches them. */
    private static final Limits LIMITS = new Limits(120, 400, 8, 2, 100, 1000, 300);

    @FuzzTest
    void findsTheSameHoweverTheHeadIsSplit(byte[] bytes) {
        List<List<byte[]>> ways = Pieces.of(bytes);
        String whole = verdict(ways.getFirst());
        for (List<byte[]> way : ways.subList(1, ways.size())) {
            assertThat(verdict(way)).as("%s in %d pieces", Bytes.show(bytes), way.size()).isEqualTo(whole);
        }
    }

    private static String verdict(List<byte[]> pieces) {
        RequestParser parser = new RequestParser(LIMITS);
        Input input = new Input();
        int appended = 0;
        for (byte[] piece : pieces) {
            input.append(ByteBuffer.wrap(piece));
            appended += piece.length;
            switch (parser.parse(input)) {
                case Parsed.Incomplete incomplete -> assertThat(input.length()).isEqualTo(appended);
                case Rejected rejected -> {
                    assertThat(rejected.status().code()).isBetween(400, 599);
                    return rejected.toString();
                }
                case Request request -> {
                    return describe(request, appended - input.length());
                }
            }
        }
        return "incomplete" + (parser.isInsideHead() ? " inside the head" : "");
    }

    private static String describe(Request request, int consumed) {
        assertThat(request.framing()).isNotInstanceOf(Rejected.class);
        assertThat(consumed).isBetween(16, 2 * LIMITS.emptyLines() + LIMITS.line() + 2 + LIMITS.section() + 2);
        return consumed + " bytes: " + request.line() + " to " + request.target() + " with " + request.framing()
                + (request.isPersistent() ? ", persistent" : "") + (request.expectsContinue() ? ", waiting" : "");
    }
}
