package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldListTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                  | ''
            a                   | a
            a,b                 | a;b
            ' a , b<09>,c '     | a;b;c
            ,,a,, ,b,           | a;b
            ', ,'               | ''
            a b, c              | a b;c
            "a,b", c            | "a,b";c
            W/"a,b","c"         | W/"a,b";"c"
            "a, b               | "a, b
            a;q="1,2",b         | a;q="1,2";b
            """)
    void splitsAtCommasOutsideQuotesAndSkipsEmptyMembers(String value, String members) {
        String list = new String(Bytes.of(value), StandardCharsets.ISO_8859_1);

        assertThat(String.join(";", FieldList.members(list))).isEqualTo(members);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                   | false
            ''                  | false
            close               | true
            CLOSE               | true
            keep-alive, Close   | true
            ,,close             | true
            closed              | false
            close x             | false
            "a, close"          | false
            """)
    void findsAMemberWithoutRegardToCase(String value, boolean contained) {
        assertThat(FieldList.contains(value, "close")).isEqualTo(contained);
    }
}
