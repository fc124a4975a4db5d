package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldLinesTest {
    @Test
    void keepsTheLinesInOrderAsTheyAreSent() {
        FieldLines lines = new FieldLines().add("A", "1").add("B", "").add("A", "ÿ");

        assertThat(lines).hasToString("A: 1\r\nB: \r\nA: ÿ\r\n");
        assertThat(lines.length()).isEqualTo(17);
    }

    @Test
    void growsToAnyLength() {
        String value = "v".repeat(1000);
        FieldLines lines = new FieldLines();
        for (int i = 0; i < 20; i++) {
            lines.add("Name", value);
        }

        assertThat(lines).hasToString(("Name: " + value + "\r\n").repeat(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX: y", "a\n", "\r", "a\0b", "a\tb", "\u007f", "\u0100", "\u560a", "€"})
    void refusesAValueThatCouldForgeALineAndStaysAsItWas(String value) {
        FieldLines lines = new FieldLines().add("A", "1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> lines.add("Location", value))
                .withMessageContaining("Location");
        assertThat(lines).hasToString("A: 1\r\n");
    }
}
