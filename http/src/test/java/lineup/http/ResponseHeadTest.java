package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import lineup.http.ResponseHead.Persistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResponseHeadTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-06-15T12:00:00Z"));
    private static final String COMMON = "Server: Test¶Date: Mon, 15 Jun 2026 12:00:00 GMT¶";

    @Test
    void addsWhatEveryResponseHasAroundTheFieldsOfThisOne() {
        Response response = new Response(
                Status.OK, new FieldLines().add("ETag", "\"a\"").add("B", "c"), new Content.Bytes(new byte[12]));

        assertThat(head(response, Persistence.IMPLIED))
                .isEqualTo("HTTP/1.1 200 OK¶" + COMMON + "ETag: \"a\"¶B: c¶Content-Length: 12¶¶");
    }

    @ParameterizedTest
    @CsvSource({"IMPLIED, ''", "GRANTED, Connection: keep-alive¶", "CLOSE, Connection: close¶"})
    void saysHowTheConnectionGoesOn(Persistence persistence, String line) {
        Response response = Response.empty(Status.NOT_FOUND, new FieldLines());

        assertThat(head(response, persistence))
                .isEqualTo("HTTP/1.1 404 Not Found¶" + COMMON + "Content-Length: 0¶" + line + "¶");
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = {"NO_CONTENT", "NOT_MODIFIED"})
    void promisesNoContentWhereNoneCanBe(Status status) {
        assertThat(head(Response.empty(status, new FieldLines()), Persistence.IMPLIED))
                .isEqualTo("HTTP/1.1 " + status.code() + " " + status.reason() + "¶" + COMMON + "¶");
    }

    private static String head(Response response, Persistence persistence) {
        Outgoing out = new Outgoing();
        new ResponseHead("Test", new DateField(CLOCK)).write(response, persistence, out);
        ByteBuffer bytes = out.bytes();
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return Bytes.show(copy);
    }
}
