package lineup.loadtest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The length of the pauses, asked for at a clock that is about to overflow. */
class BackoffTest {

    private final Backoff backoff = new Backoff();

    @Test
    void doublesFromFailureToFailureUpToOneSecond() {
        int[] expected = {10, 20, 40, 80, 160, 320, 640, 1000, 1000};
        for (int millis : expected) {
            assertPause(millis);
        }
    }

    @Test
    void beginsAnewAfterAnAnswer() {
        assertPause(10);
        assertPause(20);
        backoff.reset();
        assertPause(10);
    }

    private void assertPause(int millis) {
        long now = Long.MAX_VALUE - 5;
        backoff.pause(now);
        long end = now + TimeUnit.MILLISECONDS.toNanos(millis);
        assertThat(backoff.isOver(end - 1)).isFalse();
        assertThat(backoff.isOver(end)).isTrue();
    }
}
