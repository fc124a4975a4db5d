package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import lineup.fuzz.Pieces;
import lineup.http.ContentDiscarder.Progress;

/**
 * Chunked content of any bytes, read by {@link ContentDiscarder}.
 *
 * <p>Invariants: there is no exception; what comes of it, and how many bytes it consumed, are the same however the
 * bytes are cut into pieces; no more is consumed than the limit and the byte that exceeds it; content that is complete
 * ends with an empty line, and no shorter part of it is complete.
 */
class ChunksFuzzTest {
    private static final Limits LIMITS = new Limits(60, 200, 5, 2, 300, 1000, 300);

    private record Outcome(Progress progress, int consumed) {}

    @FuzzTest
    void endTheSameHoweverTheyAreSplit(byte[] bytes) {
        List<List<byte[]>> ways = Pieces.of(bytes);
        Outcome whole = read(ways.getFirst());
        for (List<byte[]> way : ways.subList(1, ways.size())) {
            assertThat(read(way)).as("%s in %d pieces", Bytes.show(bytes), way.size()).isEqualTo(whole);
        }
        assertThat((long) whole.consumed).isLessThanOrEqualTo(LIMITS.content() + 1);
        if (whole.progress == Progress.DONE) {
            byte[] content = Arrays.copyOf(bytes, whole.consumed);
            assertThat(Bytes.show(content)).endsWith("¶¶");
            byte[] shorter = Arrays.copyOf(content, content.length - 1);
            assertThat(read(List.of(shorter))).isEqualTo(new Outcome(Progress.MORE, shorter.length));
        }
    }

    private static Outcome read(List<byte[]> pieces) {
        ContentDiscarder content = ContentDiscarder.of(new Framing.Chunked(), LIMITS);
        Input input = new Input();
        int appended = 0;
        Progress progress = Progress.MORE;
        for (byte[] piece : pieces) {
            input.append(ByteBuffer.wrap(piece));
            appended += piece.length;
            progress = content.consume(input);
            if (progress != Progress.MORE) {
                break;
            }
        }
        return new Outcome(progress, appended - input.length());
    }
}
