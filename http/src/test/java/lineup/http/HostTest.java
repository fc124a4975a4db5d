package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "a", "example.org", "EXAMPLE.org.", "localhost:8080", "a:", "a:0", "a:65535", "127.0.0.1", "a_b",
        "-._~!$&'()*+,;=",
        "%41", "a%c3%a9", "[::1]", "[::1]:8080", "[::ffff:1.2.3.4]", "xn--bcher-kva.example:1"
    })
    void acceptsAHostWithAnOptionalPort(String authority) {
        assertThat(Host.isValid(authority)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        ":80", "a:65536", "a:99999999999", "a:-1", "a:8o", "a:1:2", "::1", "a/b", "a?b", "a#b", "u@a", "a b",
        "a,b c", "a\\b",
        "a<b", "\"a\"", "%4", "%", "a%zz", "%g0", "é", "[::1", "[]", "[::1]x", "[::1]8080", "[::g]",
        "[fe80::1%25eth0]", "]"
    })
    void refusesWhatIsNoHost(String authority) {
        assertThat(Host.isValid(authority)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP_1_1 | /         | X: y                | false
            HTTP_1_1 | /         | Host: a             | true
            HTTP_1_1 | /         | Host:               | true
            HTTP_1_1 | /         | Host: a/b           | false
            HTTP_1_1 | /         | Host: a¶Host: b     | false
            HTTP_1_1 | /         | Host: a¶host: a     | false
            HTTP_1_1 | /         | Host:¶Host:         | false
            HTTP_1_1 | http://b/ | Host: a             | true
            HTTP_1_1 | http://b/ | Host:               | false
            HTTP_1_1 | http://b/ | X: y                | false
            HTTP_1_0 | /         | X: y                | true
            HTTP_1_0 | /         | Host: a             | true
            HTTP_1_0 | /         | Host: a b           | false
            HTTP_1_0 | /         | Host: a¶Host: b     | false
            """)
    void demandsExactlyOneValidHostFromHttp11AndNoInvalidOneFromHttp10(
            Version version, String target, String lines, boolean accepted) {
        byte[] bytes = Bytes.of(target);
        RequestTarget parsed = (RequestTarget) RequestTarget.parse(Method.GET, bytes, 0, bytes.length);

        Rejected rejected = Host.check(version, parsed, Requests.fields(lines));

        assertThat(rejected == null).as("%s", rejected).isEqualTo(accepted);
        assertThat(rejected).satisfiesAnyOf(
                none -> assertThat(none).isNull(),
                some -> assertThat(some.status()).isEqualTo(Status.BAD_REQUEST));
    }
}
