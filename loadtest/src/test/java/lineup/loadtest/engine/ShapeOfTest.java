package lineup.loadtest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import lineup.loadtest.result.LoadShape;
import org.junit.jupiter.api.Test;

/** The load in the form in which it is kept. */
class ShapeOfTest {

    private static final Load CLOSED = Load.closed(4, 8, Duration.ofSeconds(1), Duration.ofSeconds(2));

    @Test
    void keepsAClosedLoop() {
        assertThat(ShapeOf.load(CLOSED, List.of())).isEqualTo(new LoadShape(4, 4, "closed", null, 1, null,
                1_000_000_000L, 2_000_000_000L, null, 10_000_000_000L, "length", List.of()));
    }

    @Test
    void keepsEveryArrivalWithItsRate() {
        assertArrival(new Pace.Constant(10), "constant", 10);
        assertArrival(new Pace.Poisson(20, 1), "poisson", 20);
        assertArrival(new Pace.Ramp(1, 30), "ramp", 30);
    }

    @Test
    void keepsWhatEndsConnectionsAndRuns() {
        LoadShape shape = ShapeOf.load(CLOSED.withRequests(99).withRequestsPerConnection(3), List.of("resets=2"));
        assertThat(shape.requests()).isEqualTo(99);
        assertThat(shape.requestsPerConnection()).isEqualTo(3);
        assertThat(shape.adversaries()).containsExactly("resets=2");
    }

    private static void assertArrival(Pace pace, String name, double rate) {
        LoadShape shape = ShapeOf.load(CLOSED.withPace(pace), List.of());
        assertThat(shape.arrival()).isEqualTo(name);
        assertThat(shape.rate()).isEqualTo(rate);
    }
}
