package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.time.InstantSource;
import lineup.http.ResponseHead.Persistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RenditionTest {
    private static final Instant START = Instant.parse("2026-06-15T12:00:00Z");

    private final Response plain =
            new Response(Status.OK, new FieldLines().add("ETag", "\"a\""), new Content.Bytes(Bytes.of("content")));
    private final Response lasting = plain.lasting();
    private Instant now = START;
    private final InstantSource clock = () -> now;
    private final ResponseHead head = new ResponseHead("Test", new DateField(clock));

    @ParameterizedTest
    @EnumSource(Persistence.class)
    void isWhatIsSentOfTheSameResponseMadeOnce(Persistence persistence) {
        assertThat(sent(lasting, persistence)).isEqualTo(sent(plain, persistence));
        assertThat(sent(lasting, persistence)).isEqualTo(sent(plain, persistence));
    }

    @Test
    void hasTheDateOfNow() {
        assertThat(sent(lasting, Persistence.IMPLIED)).contains("12:00:00");

        now = START.plusMillis(999);
        assertThat(sent(lasting, Persistence.IMPLIED)).contains("12:00:00");

        now = START.plusMillis(1000);
        assertThat(sent(lasting, Persistence.IMPLIED)).contains("12:00:01").isEqualTo(sent(plain, Persistence.IMPLIED));
    }

    @Test
    void staysAsItIsWhenFurtherResponsesFollowInTheBatch() {
        Outgoing batch = new Outgoing();
        head.writeWhole(lasting, Persistence.IMPLIED, batch);
        head.writeWhole(lasting, Persistence.IMPLIED, batch);
        head.writeWhole(plain, Persistence.CLOSE, batch);

        String one = sent(plain, Persistence.IMPLIED);
        assertThat(text(batch)).isEqualTo(one + one + sent(plain, Persistence.CLOSE));
        assertThat(sent(lasting, Persistence.IMPLIED)).isEqualTo(one);
    }

    @Test
    void isNotMadeOfAResponseWithFurtherFields() {
        assertThat(sent(lasting.and(new FieldLines().add("X", "y")), Persistence.IMPLIED)).contains("X: y");
    }

    @Test
    void isNotMadeOfAFile() {
        FileChannel none = null;
        Response fromFile = new Response(Status.OK, new FieldLines(), new Content.FilePart(none, 0, 1));

        assertThat(fromFile.lasting()).isSameAs(fromFile);
    }

    private String sent(Response response, Persistence persistence) {
        Outgoing out = new Outgoing();
        head.writeWhole(response, persistence, out);
        return text(out);
    }

    private static String text(Outgoing out) {
        ByteBuffer bytes = out.bytes();
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return Bytes.show(copy);
    }
}
