package lineup.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import lineup.http.Patience;
import lineup.http.Waiting;
import org.junit.jupiter.api.Test;

class DeadlineSweepTest {
    private static final Duration PERIOD = Duration.ofMillis(100);
    private static final Duration IDLE = Drive.TIMEOUTS.idle();
    private static final Duration SHORTEST = Drive.TIMEOUTS.linger();

    private final Drive drive = new Drive(new ScriptedWire(false));
    private final DeadlineSweep sweep = new DeadlineSweep(patience(), PERIOD, drive.now);
    private boolean keepsSilentConnections = true;

    @Test
    void isDueForTheFirstTimeAfterAPeriod() {
        assertThat(isDueAfter(PERIOD.minus(Drive.TICK))).isFalse();
        assertThat(isDueAfter(Drive.TICK)).isTrue();
    }

    @Test
    void isDueWhenAWaitThatBeganSinceCanHaveBeenTooLong() {
        sweep.begin(drive.now);

        assertThat(isDueAfter(SHORTEST.minus(Drive.TICK))).isFalse();
        assertThat(isDueAfter(Drive.TICK)).isTrue();
    }

    @Test
    void isDueWhenAWaitThatItSawIsTooLong() {
        drive.pass(IDLE).pass(SHORTEST.dividedBy(2).negated());
        sweep.begin(drive.now);

        assertThat(isOverdue()).isFalse();
        assertThat(isDueAfter(SHORTEST.dividedBy(2).minus(Drive.TICK))).isFalse();
        assertThat(isDueAfter(Drive.TICK)).isTrue();
        assertThat(isOverdue()).isTrue();
    }

    @Test
    void isDueOnceAPeriodWhileSomebodyIsOverdue() {
        drive.pass(IDLE);
        sweep.begin(drive.now);

        assertThat(isOverdue()).isTrue();
        assertThat(isDueAfter(PERIOD.minus(Drive.TICK))).isFalse();
        assertThat(isDueAfter(Drive.TICK)).isTrue();
    }

    @Test
    void isDueOnceAPeriodWhileSilentConnectionsAreNotKept() {
        sweep.begin(drive.now);
        keepsSilentConnections = false;

        assertThat(isDueAfter(PERIOD.minus(Drive.TICK))).isFalse();
        assertThat(isDueAfter(Drive.TICK)).isTrue();
    }

    private boolean isDueAfter(Duration time) {
        return sweep.isDue(drive.pass(time).now);
    }

    private boolean isOverdue() {
        return sweep.isOverdue(drive.driver, drive.now);
    }

    private Patience patience() {
        return new Patience() {
            @Override
            public long allowed(Waiting waiting) {
                return Drive.TIMEOUTS.allowed(waiting);
            }

            @Override
            public boolean keepsSilentConnections() {
                return keepsSilentConnections;
            }
        };
    }
}
