package lineup.loadtest.adversary;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/**
 * How patient and how pushing adversaries are.
 *
 * @param readRate bytes a second that each slow reader takes
 * @param sendPause between two bytes of a slow sender
 * @param resetPause between two connections of a client that resets them
 * @param comeback after so long a client that was thrown out or refused connects again
 * @param sources the local addresses to connect from in turn; empty leaves the choice to the system
 */
public record Habits(int readRate, Duration sendPause, Duration resetPause, Duration comeback,
        List<InetAddress> sources) {

    public Habits {
        sources = List.copyOf(sources);
    }

    /** 4 KiB/s; one byte, ten resets and one new attempt a second. */
    public static Habits usual() {
        Duration second = Duration.ofSeconds(1);
        return new Habits(4096, second, Duration.ofMillis(100), second, List.of());
    }

    public Habits withReadRate(int bytesPerSecond) {
        return new Habits(bytesPerSecond, sendPause, resetPause, comeback, sources);
    }

    /** All pauses at once. */
    public Habits withPauses(Duration send, Duration reset, Duration back) {
        return new Habits(readRate, send, reset, back, sources);
    }

    public Habits withSources(List<InetAddress> others) {
        return new Habits(readRate, sendPause, resetPause, comeback, others);
    }
}
