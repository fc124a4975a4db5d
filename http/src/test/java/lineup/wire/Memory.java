package lineup.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import lineup.http.CloseReason;
import lineup.http.Connection;
import lineup.http.DateField;
import lineup.http.Limits;
import lineup.http.Outgoing;
import lineup.http.Rejected;
import lineup.http.Request;
import lineup.http.Responder;
import lineup.http.ResponseHead;
import lineup.http.Timeouts;
import lineup.http.Want;

/** A connection and the site without any socket between them: it does what a driver does, on a wire of memory. */
final class Memory {
    private static final long NOW = 0;

    private final Connection connection = new Connection(
            Limits.DEFAULTS,
            Timeouts.DEFAULTS,
            new ResponseHead("Lineup", new DateField(InstantSource.system())),
            NOW);
    private final Responder responder;
    private final StringBuilder received = new StringBuilder();

    private Memory(Responder responder) {
        this.responder = responder;
    }

    /** All that comes back for input that arrives in these pieces and then ends. */
    static String exchange(Responder responder, List<String> pieces) {
        Memory memory = new Memory(responder);
        for (String piece : pieces) {
            memory.connection.onRead(ByteBuffer.wrap(piece.getBytes(StandardCharsets.ISO_8859_1)), NOW);
            memory.run();
        }
        memory.connection.onEndOfInput(NOW);
        memory.run();
        assertThat(memory.connection.closeReason())
                .isIn(CloseReason.CLIENT_CLOSED, CloseReason.ANSWERED, CloseReason.REJECTED);
        return memory.received.toString();
    }

    /** Performs all that can be done without the client. */
    private void run() {
        while (connection.wants() != Want.READ && connection.wants() != Want.CLOSE) {
            switch (connection.wants()) {
                case RESPOND -> connection.onResponse(
                        switch (connection.asked()) {
                            case Request request -> responder.respond(request);
                            case Rejected rejected -> responder.reject(rejected);
                        },
                        NOW);
                case WRITE -> connection.onWritten(write(connection.outgoing()), NOW);
                case SHUT_OUTPUT -> connection.onOutputShut(NOW);
                case READ, CLOSE -> throw new AssertionError("not up to us: " + connection.wants());
            }
        }
    }

    private long write(Outgoing outgoing) {
        int before = received.length();
        append(outgoing.bytes());
        if (outgoing.fileRemaining() > 0) {
            ByteBuffer bytes = ByteBuffer.allocate((int) outgoing.fileRemaining());
            try {
                outgoing.file().read(bytes, outgoing.filePosition());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            outgoing.onFileSent(bytes.position());
            append(bytes.flip());
        }
        return received.length() - before;
    }

    private void append(ByteBuffer bytes) {
        byte[] some = new byte[bytes.remaining()];
        bytes.get(some);
        received.append(new String(some, StandardCharsets.ISO_8859_1));
    }
}
