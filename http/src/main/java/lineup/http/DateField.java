package lineup.http;

import java.time.Instant;
import java.time.InstantSource;

/** The {@code Date} field line (RFC 9110 §6.6.1), formatted once a second and shared by all connections. */
public final class DateField {
    private record Stamp(long second, byte[] line) {}

    private final InstantSource clock;
    private volatile Stamp last = new Stamp(Long.MIN_VALUE, new byte[0]);

    public DateField(InstantSource clock) {
        this.clock = clock;
    }

    byte[] line() {
        long second = Math.floorDiv(clock.millis(), 1000L);
        Stamp stamp = last;
        if (stamp.second() != second) {
            String text = HttpDate.format(Instant.ofEpochSecond(second));
            stamp = new Stamp(second, Ascii.bytes("Date: " + text + "\r\n"));
            last = stamp;
        }
        return stamp.line();
    }
}
