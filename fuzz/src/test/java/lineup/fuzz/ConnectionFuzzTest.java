package lineup.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lineup.http.Bytes;
import lineup.http.Connection;
import lineup.http.Limits;
import lineup.site.StaticResponder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole {@link Connection} in front of a {@link StaticResponder}, sent any bytes.
 *
 * <p>Invariants: there is no exception; the client receives the same bytes however its own are cut into pieces; they
 * are well-formed responses, one for each request; no file outside the root and no hidden one is among them; and all
 * that {@link Exchange} watches: bounded memory, an orderly end, closed files.
 */
class ConnectionFuzzTest {
    /** Small, so that short input reaches them. */
    private static final Limits LIMITS = new Limits(200, 600, 12, 2, 100, 1000, 2000);

    private static FuzzSite site;

    @BeforeAll
    static void create(@TempDir Path folder) throws IOException {
        site = new FuzzSite(folder);
    }

    @FuzzTest
    void answersTheSameHoweverItsInputIsSplit(byte[] stream) {
        List<List<byte[]>> ways = Pieces.of(stream);
        byte[] whole = responses(ways.getFirst());
        for (List<byte[]> way : ways.subList(1, ways.size())) {
            byte[] received = responses(way);
            if (!Arrays.equals(received, whole)) {
                assertThat(Bytes.show(received)).as("%s in %d pieces", Bytes.show(stream), way.size())
                        .isEqualTo(Bytes.show(whole));
            }
        }
    }

    private static byte[] responses(List<byte[]> pieces) {
        Exchange exchange = new Exchange(site.responder(), LIMITS);
        byte[] received = exchange.send(pieces);
        for (Answer answer : Answer.parse(received, exchange.asked())) {
            assertThat(site.mayShow(answer.content())).as("content that is not served").isTrue();
        }
        return received;
    }
}
