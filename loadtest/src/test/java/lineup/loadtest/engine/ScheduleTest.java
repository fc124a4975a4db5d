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
}
