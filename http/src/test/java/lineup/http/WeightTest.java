package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0", "0., 0", "0.0, 0", "0.000, 0", "0.001, 1", "0.01, 10", "0.5, 500", "0.75, 750", "0.999, 999",
        "1, 1000", "1., 1000", "1.000, 1000",
        "'', -1", "2, -1", "1.001, -1", "0.0001, -1", "-1, -1", ".5, -1", "+0.5, -1", "0.5x, -1", "01, -1", "0.٥, -1",
    })
    void isReadInThousandths(String qvalue, int weight) {
        assertThat(Weight.parse(qvalue)).isEqualTo(weight);
    }
}
