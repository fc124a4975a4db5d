package lineup.loadtest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The pauses of the collector, of which a full collection makes one. */
@Timeout(20)
class GcPausesTest {

    @Test
    void addsUpWhatTheCollectorsReport() {
        GcPauses pauses = new GcPauses();
        pauses.open();
        try {
            while (pauses.sumNanos() == 0) {
                System.gc();
            }
            assertThat(pauses.longestNanos()).isPositive().isLessThanOrEqualTo(pauses.sumNanos());
        } finally {
            pauses.close();
        }
    }

    @Test
    void endsWhereItDidNotBegin() {
        GcPauses pauses = new GcPauses();
        pauses.close();
        assertThat(pauses.sumNanos()).isZero();
    }
}
