package lineup.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import lineup.http.Asked;
import lineup.http.Connection;
import lineup.http.Content;
import lineup.http.DateField;
import lineup.http.Limits;
import lineup.http.Method;
import lineup.http.Outgoing;
import lineup.http.Rejected;
import lineup.http.Request;
import lineup.http.Responder;
import lineup.http.Response;
import lineup.http.ResponseHead;
import lineup.http.Timeouts;
import lineup.http.Want;

/**
 * One connection from its first byte to its end: a client sends pieces, ends its input, and keeps what it receives.
 *
 * <p>On the way it holds the connection to its promises: input is taken in only while it is wanted and never much of it
 * is kept, the connection ends when the input does, and every file that was opened is closed.
 */
final class Exchange {
    static final Instant NOW = Instant.parse("2026-06-15T13:00:00Z");
    /** Far more than answers to the longest input take. */
    private static final int MOST_STEPS = 50_000;

    private final Responder responder;
    private final Limits limits;
    private final Connection connection;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final List<Method> asked = new ArrayList<>();
    private final List<FileChannel> opened = new ArrayList<>();
    private int steps;

    Exchange(Responder responder, Limits limits) {
        this.responder = responder;
        this.limits = limits;
        DateField date = new DateField(InstantSource.fixed(NOW));
        connection = new Connection(limits, Timeouts.DEFAULTS, new ResponseHead("Test", date), 0);
    }

    /** All that the client receives. */
    byte[] send(List<byte[]> pieces) {
        for (byte[] piece : pieces) {
            if (connection.wants() == Want.READ) {
                ByteBuffer bytes = ByteBuffer.wrap(piece);
                connection.onRead(bytes, 0);
                assertThat(bytes.hasRemaining()).as("left unread").isFalse();
                runUntilRead(piece.length);
            }
        }
        if (connection.wants() == Want.READ) {
            connection.onEndOfInput(0);
            runUntilRead(0);
        }
        assertThat(connection.wants()).isEqualTo(Want.CLOSE);
        assertThat(connection.closeReason()).isNotNull();
        assertThat(opened).as("files left open").noneMatch(FileChannel::isOpen);
        return received.toByteArray();
    }

    /** The method of each request that was answered; a response to HEAD has no content. */
    List<Method> asked() {
        return asked;
    }

    private void runUntilRead(int piece) {
        while (connection.wants() != Want.READ && connection.wants() != Want.CLOSE) {
            assertThat(++steps).as("steps without an end").isLessThan(MOST_STEPS);
            step();
        }
        assertThat(Storage.of(connection)).as("bytes kept").isLessThanOrEqualTo(Storage.most(limits, piece));
    }

    private void step() {
        switch (connection.wants()) {
            case RESPOND -> connection.onResponse(answer(connection.asked()), 0);
            case WRITE -> connection.onWritten(write(connection.outgoing()), 0);
            case SHUT_OUTPUT -> connection.onOutputShut(0);
            case READ, CLOSE -> throw new AssertionError("nothing to do but " + connection.wants());
        }
    }

    private Response answer(Asked what) {
        asked.add(what.method());
        Response response = switch (what) {
            case Request request -> responder.respond(request);
            case Rejected rejected -> responder.reject(rejected);
        };
        switch (response.content()) {
            case Content.Bytes bytes -> { }
            case Content.FilePart part -> opened.add(part.file());
            case Content.FileParts parts -> opened.add(parts.file());
        }
        return response;
    }

    private long write(Outgoing outgoing) {
        ByteBuffer bytes = outgoing.bytes();
        long count = bytes.remaining();
        received.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        bytes.position(bytes.limit());
        if (outgoing.fileRemaining() > 0) {
            ByteBuffer part = ByteBuffer.allocate((int) outgoing.fileRemaining());
            int read = read(outgoing, part);
            assertThat(read).as("read from a file that does not change").isPositive();
            received.write(part.array(), 0, read);
            outgoing.onFileSent(read);
            count += read;
        }
        return count;
    }

    private static int read(Outgoing outgoing, ByteBuffer part) {
        try {
            return outgoing.file().read(part, outgoing.filePosition());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
