package lineup.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import lineup.http.Content;
import lineup.http.FieldLines;
import lineup.http.Rejected;
import lineup.http.Request;
import lineup.http.Responder;
import lineup.http.Response;
import lineup.http.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriverFailureTest {
    private static final String GET = "GET /a HTTP/1.1¶Host: a¶¶";

    private final ScriptedWire wire = new ScriptedWire(true).incoming(GET + GET).endOfInput();

    @Test
    void answers500AndClosesWhenTheResponderThrows() {
        Drive drive = new Drive(wire, request -> {
            throw new IllegalStateException("a bug");
        });

        drive.run();

        assertThat(wire.written()).startsWith("HTTP/1.1 500 Internal Server Error¶").contains("Connection: close¶");
        assertThat(wire.written()).doesNotContain("a bug");
        assertThat(wire.outputShut).isTrue();
        assertThat(drive.journal).containsExactly(
                "fault: answering a request failed: a bug", "answered GET 500", "closed ANSWERED");
    }

    @Test
    void answers500WhenTheResponderHasNoAnswer() {
        Drive drive = new Drive(wire, request -> null);

        drive.run();

        assertThat(wire.written()).startsWith("HTTP/1.1 500 Internal Server Error¶");
    }

    @Test
    void answers500WhenTheResponderCannotEvenReject() {
        ScriptedWire garbage = new ScriptedWire(true).incoming("<16>").endOfInput();
        Drive drive = new Drive(garbage, new Responder() {
            @Override
            public Response respond(Request request) {
                throw new AssertionError("not a request");
            }

            @Override
            public Response reject(Rejected rejected) {
                throw new IllegalStateException("a bug");
            }
        });

        drive.run();

        assertThat(garbage.written()).startsWith("HTTP/1.1 500 Internal Server Error¶");
    }

    @Test
    void endsQuietlyWhenThePeerIsGoneWhileReading() {
        wire.readFailure = new IOException("Connection reset");
        Drive drive = new Drive(wire);

        drive.run();

        assertThat(wire.closed).isTrue();
        assertThat(drive.journal).containsExactly("closed PEER_GONE");
    }

    @Test
    void endsQuietlyWhenThePeerIsGoneWhileWriting(@TempDir Path folder) throws IOException {
        FileChannel file = file(folder, 100);
        wire.writeFailure = new IOException("Broken pipe");
        Drive drive = new Drive(wire, request -> response(file, 100));

        drive.run();

        assertThat(drive.journal).containsExactly("answered GET 200", "closed PEER_GONE");
        assertThat(file.isOpen()).isFalse();
    }

    @Test
    void endsQuietlyWhenThePeerIsGoneWhileItsOutputIsShut() {
        ScriptedWire garbage = new ScriptedWire(true).incoming("<16>");
        garbage.shutFailure = new IOException("Transport endpoint is not connected");
        Drive drive = new Drive(garbage);

        drive.run();

        assertThat(drive.journal).containsExactly("answered OTHER 400", "closed PEER_GONE");
    }

    @Test
    void cutsAResponseOffWhenItsFileHasBecomeShorterAndNeverPadsIt(@TempDir Path folder) throws IOException {
        FileChannel file = file(folder, 60);
        Drive drive = new Drive(wire, request -> response(file, 100));

        drive.run();

        assertThat(wire.written()).endsWith("Content-Length: 100¶¶" + "f".repeat(60));
        assertThat(wire.closed).isTrue();
        assertThat(wire.outputShut).as("an orderly end would look complete").isFalse();
        assertThat(file.isOpen()).isFalse();
        assertThat(drive.journal).containsExactly(
                "answered GET 200", "fault: a response was cut off: scripted", "closed CONTENT_TRUNCATED");
    }

    @Test
    void reportsABugOfItsOwnAndCloses() {
        Drive drive = new Drive(wire.accepting(() -> {
            throw new IllegalStateException("a bug");
        }));

        drive.run();

        assertThat(drive.journal).containsExactly(
                "answered GET 200", "answered GET 200", "fault: a connection failed: a bug", "closed SERVER_FAULT");
    }

    private static FileChannel file(Path folder, int size) throws IOException {
        Path path = Files.writeString(folder.resolve("file"), "f".repeat(size));
        return FileChannel.open(path, StandardOpenOption.READ);
    }

    private static Response response(FileChannel file, long length) {
        return new Response(Status.OK, new FieldLines(), new Content.FilePart(file, 0, length));
    }
}
