package lineup.http;

import static lineup.http.ContentDiscarder.Progress.DONE;
import static lineup.http.ContentDiscarder.Progress.MALFORMED;
import static lineup.http.ContentDiscarder.Progress.MORE;
import static lineup.http.ContentDiscarder.Progress.TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import lineup.http.ContentDiscarder.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDiscarderTest {
    private static final String NEXT = "0¶¶GET / HTTP/1.1¶";
    private static final Limits LIMITS = new Limits(40, 100, 10, 8, 100, 100, 100);

    @ParameterizedTest
    @ValueSource(strings = {
        "0¶¶", "000¶¶", "5¶hello¶0¶¶", "0005¶hello¶000¶¶", "1¶a¶0¶¶", "2¶¶¶0¶¶", "A¶0123456789¶0¶¶",
        "a¶0123456789¶0¶¶", "1¶a¶1¶b¶1¶c¶0¶¶", "5;a¶hello¶0;b=c¶¶", "5;a=\"b;c\";d¶hello¶0¶¶", "5 ; a¶hello¶0¶¶",
        "5<09>;a¶hello¶0¶¶", "5;¶hello¶0¶¶", "5; <80>¶hello¶0¶¶", "0¶A: b¶¶", "0¶A:¶B: c<09>d¶¶",
        "1¶a¶0¶Content-Length: 9¶¶"
    })
    void findsTheEndOfChunkedContentHoweverItIsSplit(String content) {
        assertChunked(content, DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "¶", "g¶", "-1¶", "+1¶", "0x5¶", "<00>", " 5¶", ";a¶", "5<0A>", "5<0D>h", "5a<00>", "5,¶", "5<0D><0D>",
        "5¶hello<0A>",
        "5¶hello0", "5¶hello!¶", "5¶hell¶0", "5¶hello<0D>0", "5;a<0A>", "5;a<00>", "5;a<0D>b", "5;<7F>", "0¶<0A>",
        "0¶<0D>A",
        "0¶ a: b¶", "0¶: b¶", "0¶A<00>", "0¶A: b<0A>", "0¶A: b<0D>c", "0¶(: b¶", "1000000000000000", "0000000000000000",
        "5 6¶", "5 a¶", "5<09>0¶", "5 ¶", "0¶A¶", "0¶A b: c¶"
    })
    void refusesChunksThatAreNotExactlyRight(String content) {
        assertChunked(content, MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "5", "5;a", "5<0D>", "5¶hell", "5¶hello", "5¶hello<0D>", "0", "0¶", "0¶A: b", "0¶A: b¶", "0¶<0D>"
    })
    void waitsForTheRestOfTheChunks(String content) {
        assertThat(consume(new Framing.Chunked(), content, 1)).isEqualTo(MORE);
    }

    @Test
    void limitsTheLinesThatItIgnores() {
        assertChunked("5;" + "a".repeat(LIMITS.line() + 1), MALFORMED);
        assertChunked("0¶A" + "a".repeat(LIMITS.line() + 1), MALFORMED);
        assertChunked("5;" + "a".repeat(LIMITS.line()) + "¶hello¶0¶¶", DONE);
    }

    @ParameterizedTest
    @CsvSource({"1, DONE", "99, DONE", "100, DONE", "101, TOO_LARGE", "999999999999999999, TOO_LARGE"})
    void discardsContentOfAKnownLengthUpToTheLimit(long length, Progress end) {
        Input input = Requests.input("x".repeat((int) Math.min(length, 200)) + NEXT);

        assertThat(discarder(new Framing.Length(length)).consume(input)).isEqualTo(end);
        if (end == DONE) {
            assertThat(rest(input)).isEqualTo(NEXT);
        }
    }

    @Test
    void countsTheFramingOfChunksTowardsTheLimit() {
        String chunk = "1¶x¶"; // 6 bytes
        assertThat(consume(new Framing.Chunked(), chunk.repeat(15) + "0;aaaa¶¶", 1)).as("100 bytes").isEqualTo(DONE);
        assertThat(consume(new Framing.Chunked(), chunk.repeat(15) + "0;aaaaa¶¶", 1)).as("101").isEqualTo(TOO_LARGE);
        assertThat(consume(new Framing.Chunked(), chunk.repeat(20) + "0¶¶", 1)).isEqualTo(TOO_LARGE);
        assertThat(consume(new Framing.Chunked(), "FFFFFF¶" + "x".repeat(100), 7)).isEqualTo(TOO_LARGE);
    }

    @Test
    void discardsALengthThatComesInPieces() {
        ContentDiscarder discarder = discarder(new Framing.Length(5));

        assertThat(discarder.consume(Requests.input("he"))).isEqualTo(MORE);
        assertThat(discarder.consume(Requests.input(""))).isEqualTo(MORE);
        assertThat(discarder.consume(Requests.input("llo"))).isEqualTo(DONE);
    }

    @Test
    void isNotNeededWithoutContent() {
        assertThat(discarder(Framing.NONE)).isNull();
    }

    private static void assertChunked(String content, Progress end) {
        for (int size : new int[] {1, 2, 3, 1000}) {
            assertThat(consume(new Framing.Chunked(), content, size)).as("%s in pieces of %d", content, size)
                    .isEqualTo(end);
        }
        Input input = Requests.input(content + NEXT);
        assertThat(discarder(new Framing.Chunked()).consume(input)).as(content).isEqualTo(end);
        if (end == DONE) {
            assertThat(rest(input)).as("behind %s", content).isEqualTo(NEXT);
        }
    }

    private static Progress consume(Framing framing, String content, int size) {
        ContentDiscarder discarder = discarder(framing);
        byte[] bytes = Bytes.of(content);
        Input input = new Input();
        Progress progress = MORE;
        for (int at = 0; at < bytes.length && progress == MORE; at += size) {
            input.append(ByteBuffer.wrap(bytes, at, Math.min(size, bytes.length - at)));
            progress = discarder.consume(input);
        }
        return progress;
    }

    private static ContentDiscarder discarder(Framing framing) {
        return ContentDiscarder.of(framing, LIMITS);
    }

    private static String rest(Input input) {
        return Bytes.show(input.copy(0, input.length()));
    }
}
