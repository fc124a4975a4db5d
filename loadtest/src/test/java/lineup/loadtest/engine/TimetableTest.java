package lineup.loadtest.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intended starts, which are arithmetic and no matter of any clock. */
class TimetableTest {

    private static final double SECOND = 1e9;

    @Test
    void putsRequestIAtIDividedByTheRateHoweverManyThreadsShareThem() {
        for (int threads : new int[] {1, 2, 3}) {
            double[] expected = IntStream.range(0, 12).mapToDouble(i -> i * SECOND / 1000).toArray();
            assertThat(together(new Pace.Constant(1000), threads, 12)).containsExactly(expected, within(1e-3));
        }
    }

    @Test
    void drawsPoissonArrivalsWithTheMeanAndTheSpreadOfTheExponentialDistribution() {
        double[] times = together(new Pace.Poisson(1000, 7), 1, 100_000);
        double[] gaps = IntStream.range(1, times.length).mapToDouble(i -> times[i] - times[i - 1]).toArray();
        double mean = DoubleStream.of(gaps).average().orElseThrow();
        double variance = DoubleStream.of(gaps).map(gap -> (gap - mean) * (gap - mean)).average().orElseThrow();
        assertThat(mean / SECOND * 1000).isEqualTo(1, within(0.02));
        assertThat(Math.sqrt(variance) / mean).isEqualTo(1, within(0.03));
    }

    @Test
    void keepsTheRateOfPoissonArrivalsOverManyThreads() {
        double[] times = together(new Pace.Poisson(1000, 7), 4, 40_000);
        assertThat(times[times.length - 1]).isEqualTo(40 * SECOND, within(SECOND));
    }

    @Test
    void repeatsPoissonArrivalsWithTheSeedAndChangesThemWithAnother() {
        double[] first = together(new Pace.Poisson(50, 1), 2, 40);
        assertThat(together(new Pace.Poisson(50, 1), 2, 40)).isEqualTo(first);
        assertThat(together(new Pace.Poisson(50, 2), 2, 40)).isNotEqualTo(first);
    }

    /** With a warm-up of 1 s at the first rate and a window of 10 s, the request with this index is due then. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            from, to,  index, seconds
            100,  300, 0,     0
            100,  300, 50,    0.5
            100,  300, 100,   1
            100,  300, 850,   6
            100,  300, 2100,  11
            300,  100, 2300,  11
            200,  200, 700,   3.5
            0,    100, 0,     1
            0,    100, 125,   6
            0,    100, 500,   11
            """)
    void raisesTheRateEvenlyOverTheWindow(double from, double to, int index, double seconds) {
        double[] times = together(new Pace.Ramp(from, to), 1, index + 1);
        assertThat(times[index]).isEqualTo(seconds * SECOND, within(1.0));
    }

    @Test
    void isNeverDueAgainOnceARampHasFallenToNothing() {
        assertThat(together(new Pace.Ramp(100, 0), 1, 602)[601]).isInfinite();
    }

    private static double[] together(Pace pace, int threads, int count) {
        return IntStream.range(0, threads)
                .mapToObj(thread -> Timetable.of(pace, thread, threads, SECOND, 10 * SECOND))
                .flatMapToDouble(each -> DoubleStream.generate(each::next).limit(count / threads))
                .sorted().toArray();
    }
}
