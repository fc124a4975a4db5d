package lineup.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import lineup.http.CloseReason;
import lineup.http.Want;
import org.junit.jupiter.api.Test;

class DriverDeadlineTest {
    private static final String GET = "GET /a HTTP/1.1¶Host: a¶¶";
    private static final Duration IDLE = Drive.TIMEOUTS.idle();
    private static final Duration HEAD = Drive.TIMEOUTS.head();
    private static final Duration WRITE = Drive.TIMEOUTS.write();

    private final ScriptedWire wire = new ScriptedWire(false);
    private final Drive drive = new Drive(wire);

    @Test
    void isOverdueWhenNothingHasComeForTheIdleTime() {
        assertThat(drive.pass(IDLE.minus(Drive.TICK)).isOverdue()).isFalse();
        assertThat(drive.pass(Drive.TICK).isOverdue()).isTrue();
    }

    @Test
    void isOverdueWhenAHeadTakesTooLongFromItsFirstByteOn() {
        drive.pass(Duration.ofSeconds(1));
        wire.incoming("G");
        drive.driver.turn(10);
        drive.pass(HEAD.minus(Drive.TICK));
        wire.incoming("E");
        drive.driver.turn(10);

        assertThat(drive.isOverdue()).isFalse();
        assertThat(drive.pass(Drive.TICK).isOverdue()).isTrue();
    }

    @Test
    void isOverdueWhenTheClientAcceptsNothingOfAResponse() {
        wire.incoming(GET).accepting(() -> 0);
        drive.driver.turn(10);

        assertThat(drive.pass(WRITE.minus(Drive.TICK)).isOverdue()).isFalse();
        assertThat(drive.pass(Drive.TICK).isOverdue()).isTrue();
    }

    @Test
    void isNeverOverdueWhileTheServerIsAtWork() {
        wire.incoming(GET);
        drive.driver.step();

        assertThat(drive.driver.wants()).isEqualTo(Want.RESPOND);
        assertThat(drive.pass(Duration.ofDays(365)).isOverdue()).isFalse();
    }

    @Test
    void answers408OnceItIsTold() {
        wire.incoming("G").staying();
        drive.driver.turn(10);
        drive.pass(HEAD);

        drive.driver.onDeadline(drive.now);

        assertThat(drive.isOverdue()).isFalse();
        assertThat(drive.driver.wants()).isEqualTo(Want.RESPOND);
        drive.driver.turn(10);
        assertThat(wire.written()).startsWith("HTTP/1.1 408 Request Timeout¶");
        assertThat(drive.isOverdue()).as("lingering").isFalse();
        assertThat(drive.pass(Drive.TIMEOUTS.linger()).isOverdue()).isTrue();
    }

    @Test
    void closesInSilenceWhenItsThreadIsWokenFromAReadForIdleness() {
        drive.pass(IDLE).driver.expire();
        assertThat(wire.inputShut).isTrue();
        assertThat(wire.closed).isFalse();

        drive.run();

        assertThat(wire.written()).isEmpty();
        assertThat(drive.journal).containsExactly("closed IDLE");
    }

    @Test
    void answers408WhenItsThreadIsWokenFromAReadInsideAHead() {
        ScriptedWire wire = new ScriptedWire(true).incoming("GET");
        Drive drive = new Drive(wire);
        drive.driver.step();

        drive.pass(HEAD).driver.expire();
        drive.run();

        assertThat(wire.written()).startsWith("HTTP/1.1 408 Request Timeout¶");
        assertThat(drive.journal).containsExactly("answered OTHER 408", "closed LINGERED_OUT");
    }

    @Test
    void closesTheWireUnderAThreadThatIsStuckInAWrite() {
        wire.incoming(GET).accepting(() -> 0);
        drive.driver.turn(10);

        drive.pass(WRITE).driver.expire();
        assertThat(wire.closed).isTrue();
        assertThat(drive.journal).as("its own thread does the rest").containsExactly("answered GET 200");

        drive.run();
        assertThat(drive.journal).containsExactly("answered GET 200", "closed STALLED_WRITE");
        assertThat(drive.left).hasSize(1);
    }

    @Test
    void closesTheWireWhenItsInputCannotBeEnded() {
        wire.shutFailure = new IOException("not connected");

        drive.pass(IDLE).driver.expire();
        drive.run();

        assertThat(drive.journal).containsExactly("closed PEER_GONE");
    }

    @Test
    void saysWhyItWasCutOff() {
        wire.incoming(GET).accepting(() -> 0);
        drive.driver.turn(10);

        drive.driver.cutOff(CloseReason.SERVER_STOPPED);
        drive.run();

        assertThat(drive.journal).containsExactly("answered GET 200", "closed SERVER_STOPPED");
    }

    @Test
    void reportsAWireThatCannotBeClosed() {
        wire.closeFailure = new IOException("no");

        drive.driver.cutOff(CloseReason.SERVER_STOPPED);

        assertThat(drive.journal).containsExactly("fault: closing a connection failed: no");
    }
}
