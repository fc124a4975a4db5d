package lineup.loadtest.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search alone, against a limit that is known. */
class CapacitySearchTest {

    @ParameterizedTest
    @CsvSource({"1000, 250", "1000, 1000", "1000, 70000", "1, 1", "37, 1000", "2000000, 3", "1234.5, 1234.4"})
    void comesWithinFivePercentOfTheLimitFromBelow(double limit, double first) throws Exception {
        List<Double> tried = new ArrayList<>();
        double found = CapacitySearch.highest(first, rate -> tried.add(rate) && rate <= limit);
        assertThat(found).isLessThanOrEqualTo(limit).isCloseTo(limit, within(limit * 0.05));
        assertThat(tried).hasSizeLessThan(30).doesNotHaveDuplicates();
    }

    @Test
    void takesFewTriesWhenItBeginsNearTheLimit() throws Exception {
        List<Double> tried = new ArrayList<>();
        CapacitySearch.highest(250, rate -> tried.add(rate) && rate <= 900);
        assertThat(tried).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void findsNothingWhereNothingHolds() throws Exception {
        assertThat(CapacitySearch.highest(64, _ -> false)).isZero();
    }

    @Test
    void endsWhereEverythingHolds() throws Exception {
        assertThat(CapacitySearch.highest(1000, _ -> true)).isGreaterThan(1_000_000).isFinite();
    }
}
