package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X:a                     | a
            X: a                    | a
            x:<09> a b <09>         | a b
            X:                      | ''
            X: <09>                 | ''
            X: a: b:                | a: b:
            X: a<09>b               | a<09>b
            X: <80><FF>             | <80><FF>
            x: A                    | A
            """)
    void givesAValueAsItWasSentWithoutTheWhiteSpaceAroundIt(String line, String value) {
        assertThat(Bytes.show(Requests.of("GET /", line).fields().first("x"))).isEqualTo(value);
    }

    @Test
    void givesEachLineOfANameInOrder() {
        Fields fields = Requests.of("GET /", "a: 1", "B: 2", "A: 3", "Ab: 4", "A:").fields();

        assertThat(fields.all("a")).containsExactly("1", "3", "");
        assertThat(fields.first("a")).isEqualTo("1");
        assertThat(fields.combined("a")).isEqualTo("1, 3, ");
        assertThat(fields.combined("b")).isEqualTo("2");
    }

    @Test
    void hasNothingUnderANameThatWasNotSent() {
        Fields fields = Requests.of("GET /", "Ab: 1").fields();

        assertThat(fields.first("a")).isNull();
        assertThat(fields.combined("abc")).isNull();
        assertThat(fields.all("b")).isEmpty();
    }

    @Test
    void comparesNamesWithoutRegardToTheCaseOfLettersAlone() {
        Fields fields = Requests.of("GET /", "^A`: 1", "~: 2").fields();

        assertThat(fields.first("^a`")).isEqualTo("1");
        assertThat(fields.first("~a`")).isNull();
        assertThat(fields.first("^")).isNull();
    }
}
