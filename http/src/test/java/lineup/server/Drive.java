package lineup.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import lineup.http.Asked;
import lineup.http.Bytes;
import lineup.http.CloseReason;
import lineup.http.Connection;
import lineup.http.Content;
import lineup.http.DateField;
import lineup.http.FieldLines;
import lineup.http.Limits;
import lineup.http.Request;
import lineup.http.Responder;
import lineup.http.Response;
import lineup.http.ResponseHead;
import lineup.http.Status;
import lineup.http.Timeouts;

/** A driver with all that it needs, its clock set by hand; what the journal is told is kept. */
final class Drive implements Journal {
    static final Timeouts TIMEOUTS = Timeouts.DEFAULTS;
    static final Duration TICK = Duration.ofNanos(1);

    final List<String> journal = new ArrayList<>();
    final List<Driver> left = new ArrayList<>();
    final ByteBuffer lent = ByteBuffer.allocate(1000);
    final Driver driver;
    long now = -5_000_000_000L; // nanoTime may be negative

    Drive(Wire wire, Responder responder) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-06-15T12:00:00Z"));
        Driver.Shared shared = new Driver.Shared(responder, TIMEOUTS, this, () -> now);
        Connection connection =
                new Connection(Limits.DEFAULTS, TIMEOUTS, new ResponseHead("Test", new DateField(clock)), now);
        driver = new Driver(connection, wire, lent, shared, left::add);
    }

    Drive(Wire wire) {
        this(wire, Drive::echo);
    }

    /** Answers with the path. */
    static Response echo(Request request) {
        byte[] path = Bytes.of(request.target().path());
        return new Response(Status.OK, new FieldLines(), new Content.Bytes(path));
    }

    Drive pass(Duration time) {
        now += time.toNanos();
        return this;
    }

    /** Steps to the end on either kind of wire, but not for ever. */
    Drive run() {
        for (int steps = 0; driver.turn(1) != Driver.Progress.CLOSED; steps++) {
            assertThat(steps).as("steps without an end").isLessThan(100_000);
        }
        return this;
    }

    boolean isOverdue() {
        return driver.isOverdue(now);
    }

    @Override
    public void answered(SocketAddress client, Asked asked, Response response) {
        journal.add("answered " + asked.method() + " " + response.status().code());
    }

    @Override
    public void closed(SocketAddress client, CloseReason reason) {
        journal.add("closed " + reason);
    }

    @Override
    public void fault(String what, Throwable cause) {
        journal.add("fault: " + what + ": " + cause.getMessage());
    }
}
