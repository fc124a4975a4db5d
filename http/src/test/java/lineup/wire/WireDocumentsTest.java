package lineup.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The cases of the documents without sockets, where input can be cut in every way; and the documents themselves. */
@TestInstance(Lifecycle.PER_CLASS)
class WireDocumentsTest {
    /** A longer request is cut in two at so many places only. */
    private static final int MOST_CUTS = 20;

    private WireSite site;

    @BeforeAll
    void buildSite(@TempDir Path folder) throws IOException {
        site = WireSite.in(folder);
    }

    @Test
    void thereAreManyCasesAndNoTwoAreCalledTheSame() {
        List<WireCase> cases = WireDocuments.cases();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(250);
        assertThat(WireDocuments.all()).hasSizeGreaterThanOrEqualTo(15).allSatisfy(file ->
                assertThat(DocumentParser.cases(file)).as("cases of %s", file).isNotEmpty());
        assertThat(cases).extracting(one -> one.document() + " " + one.heading()).doesNotHaveDuplicates();
    }

    @Test
    void whatIsExpectedCanFail() {
        WireCase one = WireDocuments.cases().getFirst();
        Exchange exchange = new Exchange(site, List.of(one));
        for (String wrong : List.of("", "HTTP/1.1 299 Odd\r\nContent-Length: 0\r\n\r\n")) {
            AssertionError failure = null;
            try {
                exchange.judge(one, wrong, false);
            } catch (AssertionError e) {
                failure = e;
            }
            assertThat(failure).as("verdict on \"%s\"", wrong).isNotNull().hasMessageContaining(one.heading());
        }
    }

    @TestFactory
    Stream<DynamicTest> inMemory() {
        return WireDocuments.cases().stream().map(one -> DynamicTest.dynamicTest(one.toString(), () -> play(one)));
    }

    /** Whole, in two at each place, byte by byte; alone, and with a further request behind. */
    private void play(WireCase one) {
        Exchange exchange = new Exchange(site, List.of(one));
        String alone = site.request(one);
        String followed = alone + site.follower(one);
        play(exchange, List.of(alone), false);
        play(exchange, Exchange.pieces(alone, 1), false);
        play(exchange, List.of(followed), one.canBeFollowed());
        play(exchange, Exchange.pieces(followed, 1), one.canBeFollowed());
        for (int cut = 1; cut < followed.length(); cut += 1 + followed.length() / MOST_CUTS) {
            play(exchange, List.of(followed.substring(0, cut), followed.substring(cut)), one.canBeFollowed());
        }
    }

    private void play(Exchange exchange, List<String> pieces, boolean followed) {
        List<String> notEmpty = pieces.stream().filter(piece -> !piece.isEmpty()).toList();
        exchange.judge(exchange.cases().getFirst(), Memory.exchange(site.responder(), notEmpty), followed, false);
    }
}
