package lineup.server;

import static lineup.server.Driver.Progress.ADVANCED;
import static lineup.server.Driver.Progress.BLOCKED;
import static lineup.server.Driver.Progress.CLOSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import lineup.http.CloseReason;
import lineup.http.Want;
import org.junit.jupiter.api.Test;

class DriverTest {
    private static final String GET = "GET /a HTTP/1.1¶Host: a¶¶";
    private static final String LAST = "GET /z HTTP/1.1¶Host: a¶Connection: close¶¶";

    private final ScriptedWire blocking = new ScriptedWire(true);
    private final ScriptedWire wire = new ScriptedWire(false);

    @Test
    void runsAConnectionFromItsFirstByteToItsEnd() {
        Drive drive = new Drive(blocking.incoming(GET).incoming(LAST));

        drive.driver.run();

        assertThat(blocking.written()).containsSubsequence("200 OK", "¶¶/a", "200 OK", "Connection: close¶¶/z");
        assertThat(blocking.closed).isTrue();
        assertThat(drive.left).containsExactly(drive.driver);
        assertThat(drive.journal).containsExactly("answered GET 200", "answered GET 200", "closed ANSWERED");
    }

    @Test
    void performsOneOperationAStep() {
        Drive drive = new Drive(wire.incoming(GET).incoming(LAST));

        assertThat(drive.driver.wants()).isEqualTo(Want.READ);
        assertThat(drive.driver.step()).isEqualTo(ADVANCED);
        assertThat(drive.driver.wants()).isEqualTo(Want.RESPOND);
        assertThat(drive.driver.step()).isEqualTo(ADVANCED);
        assertThat(drive.driver.wants()).isEqualTo(Want.WRITE);
        assertThat(wire.written()).isEmpty();
        assertThat(drive.driver.step()).isEqualTo(ADVANCED);
        assertThat(drive.driver.wants()).isEqualTo(Want.READ);
        assertThat(wire.written()).endsWith("/a");
    }

    @Test
    void shutsItsOutputAndLingersAfterARejection() {
        Drive drive = new Drive(blocking.incoming("<16>").incoming("more").endOfInput());

        drive.run();

        assertThat(blocking.outputShut).isTrue();
        assertThat(blocking.written()).startsWith("HTTP/1.1 400 Bad Request¶");
        assertThat(blocking.reads).isEqualTo(3);
        assertThat(drive.journal).containsExactly("answered OTHER 400", "closed REJECTED");
    }

    @Test
    void leavesTheLentBufferEmptyForOthers() {
        Drive drive = new Drive(wire.incoming("GET / HT").incoming("<00>"));

        drive.driver.step();
        assertThat(drive.lent.position()).isZero();
        assertThat(drive.lent.remaining()).isEqualTo(drive.lent.capacity());
        drive.driver.step();
        assertThat(drive.lent.remaining()).isEqualTo(drive.lent.capacity());
    }

    @Test
    void takesAtMostSoManyStepsATurn() {
        Drive drive = new Drive(wire.incoming(GET.repeat(10)));

        assertThat(drive.driver.turn(4)).isEqualTo(ADVANCED);
        assertThat(drive.journal).as("one read and three answers").hasSize(3);
        assertThat(drive.driver.turn(100)).isEqualTo(BLOCKED);
        assertThat(drive.journal).hasSize(10);
    }

    @Test
    void doesNotReadAgainInATurnAfterAReadThatDidNotFillTheBuffer() {
        Drive drive = new Drive(wire.incoming(GET).incoming(GET));

        assertThat(drive.driver.turn(100)).isEqualTo(BLOCKED);
        assertThat(wire.reads).isEqualTo(1);
        assertThat(drive.driver.wants()).isEqualTo(Want.READ);
        assertThat(drive.driver.turn(100)).isEqualTo(BLOCKED);
        assertThat(wire.reads).isEqualTo(2);
        assertThat(drive.journal).hasSize(2);
    }

    @Test
    void readsAgainInATurnAfterAReadThatFilledTheBuffer() {
        String requests = GET.replace("¶", "\r\n").repeat(50); // of 28 bytes each
        Drive drive = new Drive(wire.incoming(requests.substring(0, 1000)).incoming(requests.substring(1000)));

        assertThat(drive.driver.turn(1000)).isEqualTo(BLOCKED);

        assertThat(wire.reads).isEqualTo(2);
        assertThat(drive.journal).hasSize(50);
    }

    @Test
    void readsUntilSomethingIsThereOnABlockingWire() {
        Drive drive = new Drive(blocking.incoming("G").incoming("E").incoming("T").endOfInput());

        drive.run();

        assertThat(blocking.reads).isEqualTo(4);
        assertThat(drive.journal).containsExactly("answered OTHER 400", "closed REJECTED");
    }

    @Test
    void isBlockedWhileNothingCanBeReadOrWritten() {
        Drive drive = new Drive(wire.accepting(() -> 0));
        assertThat(drive.driver.turn(100)).isEqualTo(BLOCKED);
        assertThat(drive.driver.wants()).isEqualTo(Want.READ);

        wire.incoming(GET);
        assertThat(drive.driver.turn(100)).isEqualTo(BLOCKED);
        assertThat(drive.driver.wants()).isEqualTo(Want.WRITE);
        assertThat(wire.writes).isEqualTo(1);
    }

    @Test
    void isClosedOnceHoweverOftenItIsStepped() {
        Drive drive = new Drive(wire.endOfInput());

        assertThat(drive.driver.turn(100)).isEqualTo(CLOSED);
        assertThat(drive.driver.step()).isEqualTo(CLOSED);

        assertThat(wire.closes).isEqualTo(1);
        assertThat(drive.left).hasSize(1);
        assertThat(drive.journal).containsExactly("closed CLIENT_CLOSED");
    }

    @Test
    void givesUpAtOnceWhenItIsTold() {
        Drive drive = new Drive(wire.incoming(GET).accepting(() -> 0));
        drive.driver.turn(100);

        drive.driver.abandon(CloseReason.SERVER_STOPPED);

        assertThat(wire.closed).isTrue();
        assertThat(drive.left).hasSize(1);
        assertThat(drive.journal).containsExactly("answered GET 200", "closed SERVER_STOPPED");
    }

    @Test
    void tellsThatItLeftEvenIfClosingFails() {
        blocking.closeFailure = new IOException("no");
        Drive drive = new Drive(blocking.endOfInput());

        drive.run();

        assertThat(drive.left).hasSize(1);
        assertThat(drive.journal).containsExactly("closed CLIENT_CLOSED");
    }
}
