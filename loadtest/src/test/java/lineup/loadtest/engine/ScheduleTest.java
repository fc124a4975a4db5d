package lineup.loadtest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The phases of a run at their edges. */
class ScheduleTest {

    /** Near the greatest value, because the clock of nanoTime may overflow. */
    private static final long START = Long.MAX_VALUE - 15;

    private final Schedule schedule = new Schedule(START, START + 10, 20, 5, 1);

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,  true,  false, false, false
            9,  true,  false, false, false
            10, false, true,  false, false
            29, false, true,  false, false
            30, false, false, true,  false
            34, false, false, true,  false
            35, false, false, true,  true
            """)
    void goesThroughItsPhases(long at, boolean warmup, boolean window, boolean closed, boolean over) {
        assertThat(schedule.isWarmup(START + at)).isEqualTo(warmup);
        assertThat(schedule.isWindow(START + at)).isEqualTo(window);
        assertThat(schedule.isClosed(START + at)).isEqualTo(closed);
        assertThat(schedule.isOver(START + at)).isEqualTo(over);
    }

    @Test
    void closesEarlyButNeverLate() {
        schedule.closeNow(START + 20);
        schedule.closeNow(START + 25);
        assertThat(schedule.windowNanos()).isEqualTo(10);
        assertThat(schedule.isOver(START + 25)).isTrue();
    }

    @Test
    void hasNoWindowWhenItIsClosedDuringTheWarmup() {
        schedule.closeNow(START + 5);
        assertThat(schedule.windowNanos()).isZero();
        assertThat(schedule.isClosed(START + 5)).isTrue();
    }

    /** A warm-up of 200 in three bursts of 40 with gaps of 40 between them. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            0,   0,  0
            39,  0,  39
            40,  40, 39
            79,  1,  39
            80,  0,  40
            119, 0,  79
            120, 40, 79
            160, 0,  80
            199, 0,  119
            200, 0,  120
            260, 0,  180
            """)
    void pausesBetweenTheBurstsOfTheWarmup(long at, long leftOfGap, long loaded) {
        Schedule bursts = new Schedule(START, START + 200, 500, 5, 3);
        assertThat(bursts.leftOfGap(START + at)).isEqualTo(leftOfGap);
        assertThat(bursts.isGap(START + at)).isEqualTo(leftOfGap > 0);
        assertThat(bursts.loadedWarmupNanos()).isEqualTo(120);
        if (leftOfGap == 0) {
            assertThat(bursts.atLoaded(loaded)).isEqualTo(START + at);
        }
    }

    @Test
    void pausesNowhereWithoutAWarmup() {
        Schedule bursts = new Schedule(START, START, 500, 5, 3);
        assertThat(bursts.isGap(START)).isFalse();
        assertThat(bursts.atLoaded(7)).isEqualTo(START + 7);
    }
}
