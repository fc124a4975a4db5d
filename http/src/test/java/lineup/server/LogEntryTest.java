package lineup.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.time.Instant;
import lineup.http.Asked;
import lineup.http.Content;
import lineup.http.FieldLines;
import lineup.http.Requests;
import lineup.http.Response;
import lineup.http.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogEntryTest {
    private static final Instant WHEN = Instant.parse("2026-06-05T07:08:09.123Z");
    private static final Asked REQUEST = Requests.of("GET /a?b=c", "Referer: http://b/", "User-Agent: Test/1 (x)");

    @Test
    void isALineOfTheCommonLogFormat() {
        assertThat(entry(REQUEST).format(LogFormat.COMMON))
                .isEqualTo("127.0.0.1 - - [05/Jun/2026:07:08:09 +0000] \"GET /a?b=c HTTP/1.1\" 200 12");
    }

    @Test
    void isALineOfTheCombinedLogFormat() {
        assertThat(entry(REQUEST).format(LogFormat.COMBINED)).isEqualTo(
                entry(REQUEST).format(LogFormat.COMMON) + " \"http://b/\" \"Test/1 (x)\"");
        assertThat(entry(Requests.of("GET /")).format(LogFormat.COMBINED)).endsWith("200 12 \"-\" \"-\"");
    }

    @Test
    void isAJsonObject() {
        assertThat(entry(REQUEST).format(LogFormat.JSON)).isEqualTo("{\"time\":\"2026-06-05T07:08:09.123Z\","
                + "\"client\":\"127.0.0.1\",\"request\":\"GET /a?b=c HTTP/1.1\",\"status\":200,\"bytes\":12,"
                + "\"referer\":\"http://b/\",\"userAgent\":\"Test/1 (x)\"}");
    }

    @Test
    void isNothingWhenTheLogIsOff() {
        assertThat(entry(REQUEST).format(LogFormat.OFF)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HEAD /a                 | "HEAD /a HTTP/1.1" 200 0
            OPTIONS *               | "OPTIONS * HTTP/1.1" 200 12
            CONNECT a:443           | "CONNECT a:443 HTTP/1.1" 200 12
            GET http://a:1/b?c      | "GET http://a:1/b?c HTTP/1.1" 200 12
            FOO /?                  | "FOO /? HTTP/1.1" 200 12
            """)
    void saysWhatWasAskedAndHowMuchIsSent(String request, String logged) {
        assertThat(entry(Requests.of(request)).format(LogFormat.COMMON)).endsWith("] " + logged);
    }

    @Test
    void saysNothingOfWhatCouldNotBeUnderstood() {
        assertThat(entry(Requests.rejected(Status.BAD_REQUEST, "Why")).format(LogFormat.COMBINED))
                .endsWith("] \"-\" 200 12 \"-\" \"-\"");
    }

    @Test
    void cannotBeForgedByAClient() {
        Asked request = Requests.of("GET /\"a\"", "User-Agent: \\\" 200 1<09><FF> \"", "Referer: \"}{\\");

        assertThat(entry(request).format(LogFormat.COMBINED))
                .contains("\"GET /\\\"a\\\" HTTP/1.1\"")
                .endsWith("\"\\\"}{\\\\\" \"\\\\\\\" 200 1\\u0009\\u00ff \\\"\"")
                .matches("[ -~]+");
        assertThat(entry(request).format(LogFormat.JSON)).endsWith("\\\\\\\" 200 1\\u0009\\u00ff \\\"\"}");
    }

    @Test
    void quotesLineBreaksAndAllThatIsNotAscii() {
        assertThat(LogEntry.quoted("a\r\nb\0\u007f€")).isEqualTo("\"a\\u000d\\u000ab\\u0000\\u007f\\u20ac\"");
    }

    @Test
    void namesClientsOfAnyFamily() {
        Response response = response();
        assertThat(new LogEntry(WHEN, new InetSocketAddress("::1", 1), REQUEST, response).format(LogFormat.COMMON))
                .startsWith("0:0:0:0:0:0:0:1 - - [");
        assertThat(new LogEntry(WHEN, UnixDomainSocketAddress.of("/x"), REQUEST, response).format(LogFormat.COMMON))
                .startsWith("- - - [");
        assertThat(new LogEntry(WHEN, null, REQUEST, response).format(LogFormat.COMMON)).startsWith("- - - [");
    }

    private static LogEntry entry(Asked asked) {
        return new LogEntry(WHEN, new InetSocketAddress("127.0.0.1", 1234), asked, response());
    }

    private static Response response() {
        return new Response(Status.OK, new FieldLines(), new Content.Bytes(new byte[12]));
    }
}
