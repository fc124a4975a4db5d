package lineup.loadtest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Counts by second, on a clock that overflows between the second and the third. */
class SecondsTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long OPENS = Long.MAX_VALUE - 2 * SECOND;

    @Test
    void countsEachInItsSecondAndTellsTheWholeOnes() {
        Seconds seconds = new Seconds(OPENS, 7 * SECOND / 2);
        for (long tenths : new long[] {0, 9, 10, 25, 26, 29, 30, 34}) {
            seconds.count(OPENS + tenths * SECOND / 10);
        }
        assertThat(seconds.whole(7 * SECOND / 2)).containsExactly(2L, 1L, 3L);
        assertThat(seconds.whole(SECOND / 2)).isEmpty();
    }

    @Test
    void addsUpSecondBySecond() {
        Seconds one = new Seconds(OPENS, 2 * SECOND);
        Seconds other = new Seconds(OPENS, 2 * SECOND);
        one.count(OPENS);
        other.count(OPENS + SECOND);
        one.add(other);
        assertThat(one.whole(2 * SECOND)).containsExactly(1L, 1L);
    }
}
