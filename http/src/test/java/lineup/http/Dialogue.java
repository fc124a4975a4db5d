package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A client's side of a {@link Connection}, with time that jumps: what it sends is scripted, what it receives is kept,
 * and each request is answered with its own path.
 */
final class Dialogue {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-06-15T12:00:00Z"));
    private static final Pattern HEAD = Pattern.compile("HTTP/1\\.1 (\\d+) .*?\r\n\r\n", Pattern.DOTALL);

    final Connection connection;
    private final StringBuilder received = new StringBuilder();
    private final List<Want> performed = new ArrayList<>();
    private long now = 1_000_000_007L;
    private boolean keepsSilentConnections = true;
    /** Overrides the echo of the path. */
    private Content nextContent;

    Dialogue() {
        this(Limits.DEFAULTS);
    }

    Dialogue(Limits limits) {
        connection = new Connection(limits, patience(), new ResponseHead("Test", new DateField(CLOCK)), now);
    }

    private Patience patience() {
        return new Patience() {
            @Override
            public long allowed(Waiting waiting) {
                return Timeouts.DEFAULTS.allowed(waiting);
            }

            @Override
            public boolean keepsSilentConnections() {
                return keepsSilentConnections;
            }
        };
    }

    Dialogue keepNobodySilent() {
        keepsSilentConnections = false;
        return this;
    }

    Dialogue answerNextWith(Content content) {
        nextContent = content;
        return this;
    }

    /** The client sends bytes; the connection must be reading. */
    Dialogue send(String notation) {
        return send(Bytes.of(notation));
    }

    Dialogue send(byte[] bytes) {
        assertThat(connection.wants()).isEqualTo(Want.READ);
        connection.onRead(ByteBuffer.wrap(bytes), now);
        return this;
    }

    Dialogue endInput() {
        assertThat(connection.wants()).isEqualTo(Want.READ);
        connection.onEndOfInput(now);
        return this;
    }

    /** Time passes, and whoever drives the connection tells it if that was too long. */
    Dialogue pass(Duration time) {
        now += time.toNanos();
        if (now - connection.since() >= Timeouts.DEFAULTS.allowed(connection.waiting())) {
            connection.onDeadline(now);
        }
        return this;
    }

    /** Performs all that can be done without the client. */
    Dialogue run() {
        while (connection.wants() != Want.READ && connection.wants() != Want.CLOSE) {
            step();
        }
        return this;
    }

    /** Performs one operation that is not up to the client. */
    Dialogue step() {
        performed.add(connection.wants());
        switch (connection.wants()) {
            case RESPOND -> connection.onResponse(answer(connection.asked()), now);
            case WRITE -> write(Integer.MAX_VALUE);
            case SHUT_OUTPUT -> connection.onOutputShut(now);
            case READ, CLOSE -> throw new AssertionError("nothing to do but " + connection.wants());
        }
        return this;
    }

    /** The client accepts that many bytes of what is before any file part, at most. */
    Dialogue write(int most) {
        assertThat(connection.wants()).isEqualTo(Want.WRITE);
        ByteBuffer bytes = connection.outgoing().bytes();
        byte[] some = new byte[Math.min(most, bytes.remaining())];
        bytes.get(some);
        for (byte b : some) {
            received.append((char) (b & 0xFF));
        }
        long file = bytes.hasRemaining() ? 0 : Math.min(most - some.length, connection.outgoing().fileRemaining());
        connection.outgoing().onFileSent(file);
        connection.onWritten(some.length + file, now);
        return this;
    }

    private Response answer(Asked asked) {
        return switch (asked) {
            case Rejected rejected -> new Response(rejected.status(), new FieldLines(), bytes(rejected.why()));
            case Request request -> {
                Content content = nextContent == null ? bytes(request.target().path()) : nextContent;
                nextContent = null;
                yield new Response(Status.OK, new FieldLines(), content);
            }
        };
    }

    private static Content bytes(String text) {
        return new Content.Bytes(Ascii.bytes(text));
    }

    long now() {
        return now;
    }

    /** All that the client received so far, in the notation of {@link Bytes}. */
    String received() {
        return Bytes.show(received.toString());
    }

    /** The same in short: each response's status with "close" or "keep-alive" if it says so, and its content. */
    String answers() {
        return HEAD.matcher(received.toString()).replaceAll(head -> "[" + head.group(1)
                + (head.group().contains("\r\nConnection: close\r\n") ? " close" : "")
                + (head.group().contains("\r\nConnection: keep-alive\r\n") ? " keep-alive" : "") + "]");
    }

    /** What was performed since the last call. */
    List<Want> performed() {
        List<Want> copy = List.copyOf(performed);
        performed.clear();
        return copy;
    }
}
