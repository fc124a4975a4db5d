package lineup.http;

import static lineup.http.Feeding.assertVerdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestParserLimitsTest {
    private static final int LINE = 8192;
    private static final String START = "GET / HTTP/1.1¶Host: a¶";

    @Test
    void acceptsARequestLineOfExactlyTheLimit() {
        String path = "/" + "a".repeat(LINE - "GET / HTTP/1.1".length());
        String head = "GET " + path + " HTTP/1.1¶Host: a¶¶";

        assertVerdict(head, "GET as GET, ORIGIN " + path + ", HTTP/1.1, " + Bytes.of(head).length + " bytes");
    }

    @Test
    void rejectsARequestLineOneByteLongerThanTheLimit() {
        String path = "/" + "a".repeat(LINE - "GET / HTTP/1.1".length() + 1);

        assertVerdict("GET " + path + " HTTP/1.1¶Host: a¶¶", "414 OTHER");
    }

    @Test
    void rejectsARequestLineWithoutEndAsTooLong() {
        assertVerdict("G".repeat(3 * LINE), "414 OTHER");
    }

    @Test
    void acceptsAFieldLineOfExactlyTheLimit() {
        assertAccepted(START + "X: " + "b".repeat(LINE - 3) + "¶¶");
    }

    @Test
    void rejectsAFieldLineOneByteLongerThanTheLimit() {
        assertVerdict(START + "X: " + "b".repeat(LINE - 2) + "¶¶", "431 GET");
    }

    @Test
    void rejectsAFieldNameWithoutEndAsTooLong() {
        assertVerdict(START + "X".repeat(3 * LINE), "431 GET");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false"})
    void limitsTheSizeOfAllLinesTogether(int excess, boolean accepted) {
        int section = Limits.DEFAULTS.section();
        StringBuilder head = new StringBuilder(START);
        for (int size = START.length() + 2 - "GET / HTTP/1.1¶¶".length(); size < section + excess; ) {
            int line = Math.min(4096, section + excess - size);
            head.append("X:").append("b".repeat(line - 4)).append('¶');
            size += line;
        }
        if (accepted) {
            assertAccepted(head + "¶");
        } else {
            assertVerdict(head.toString(), "431 GET");
        }
    }

    @ParameterizedTest
    @CsvSource({"99, true", "100, false"})
    void acceptsOneHundredFieldsButNotMore(int besideHost, boolean accepted) {
        String head = START + "X:¶".repeat(besideHost);
        if (accepted) {
            assertAccepted(head + "¶");
        } else {
            assertVerdict(head, "431 GET");
        }
    }

    private static void assertAccepted(String head) {
        assertVerdict(head, "GET as GET, ORIGIN /, HTTP/1.1, " + Bytes.of(head).length + " bytes");
    }
}
