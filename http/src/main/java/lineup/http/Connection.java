package lineup.http;

import java.nio.ByteBuffer;

/**
 * One HTTP/1.1 connection as a state machine: bytes in, bytes out, no sockets, no threads, no clock.
 *
 * <p>At any time it wants exactly one operation. While it answers it does not read, so that memory is bounded and a
 * client that sends faster than it reads is slowed by TCP alone. Each input is told the time, on the scale of
 * {@link System#nanoTime}.
 *
 * <pre>
 *             ┌──────────────── persistent, nothing buffered ────────────────┐
 *             ▼                                                              │
 *  ──▶ HEAD (READ) ──complete──▶ ANSWERING (RESPOND) ──no more buffered──▶ SENDING (WRITE)
 *         │    └─has content─▶ CONTENT (READ) ──read or too large──▲ │  ▲         │ last response
 *         │                        │                               │ └──┘         ▼
 *         └──────rejected──────────┴───────────────────────────────┘      FINISHING (SHUT_OUTPUT)
 *                                                    next buffered request        │
 *                                                                                 ▼
 *  any ──abandoned──▶ CLOSED (CLOSE) ◀──client closed, too long, too much── LINGERING (READ)
 * </pre>
 *
 * <p>Pipelined requests are answered in order, and while more of them are buffered the responses collect in
 * {@link Outgoing}, so that a batch leaves in one write.
 */
public final class Connection {
    private enum State {
        HEAD,
        CONTENT,
        ANSWERING,
        SENDING,
        FINISHING,
        LINGERING,
        CLOSED
    }

    private final Limits limits;
    private final Patience patience;
    private final ResponseHead responseHead;
    private final RequestParser parser;
    private final Input input = new Input();
    private final Outgoing outgoing = new Outgoing();

    private State state = State.HEAD;
    private Waiting silence = Waiting.FIRST_BYTE;
    private long since;
    private Asked asked;
    private ContentDiscarder content;
    /** The response now in the making is the last. */
    private boolean last;
    private boolean inputEnded;
    private long sent;
    private long lingered;
    private CloseReason closeReason;

    public Connection(Limits limits, Patience patience, ResponseHead responseHead, long now) {
        this.limits = limits;
        this.patience = patience;
        this.responseHead = responseHead;
        this.parser = new RequestParser(limits);
        this.since = now;
    }

    public Want wants() {
        return switch (state) {
            case HEAD, CONTENT, LINGERING -> Want.READ;
            case ANSWERING -> Want.RESPOND;
            case SENDING -> Want.WRITE;
            case FINISHING -> Want.SHUT_OUTPUT;
            case CLOSED -> Want.CLOSE;
        };
    }

    /** What the deadline is about; it lies at {@link #since} plus what {@link Patience} allows. */
    public Waiting waiting() {
        return switch (state) {
            case HEAD -> parser.isInsideHead() ? Waiting.HEAD : silence;
            case CONTENT -> Waiting.CONTENT;
            case SENDING -> Waiting.WRITE;
            case LINGERING -> Waiting.LINGER;
            case ANSWERING, FINISHING, CLOSED -> Waiting.NOTHING;
        };
    }

    public long since() {
        return since;
    }

    /** What is to be answered while {@link Want#RESPOND} is wanted; let go of once it is answered. */
    public Asked asked() {
        return asked;
    }

    public Outgoing outgoing() {
        return outgoing;
    }

    /** Why it closed, or null while it is open. */
    public CloseReason closeReason() {
        return closeReason;
    }

    public void onRead(ByteBuffer bytes, long now) {
        if (state == State.LINGERING) {
            lingered += bytes.remaining();
            bytes.position(bytes.limit());
            if (lingered > limits.linger()) {
                close(CloseReason.LINGERED_OUT);
            }
            return;
        }
        boolean wasInsideHead = parser.isInsideHead();
        input.append(bytes);
        proceed(now);
        if (state == State.HEAD && parser.isInsideHead() && !wasInsideHead) {
            since = now;
        }
    }

    public void onEndOfInput(long now) {
        inputEnded = true;
        switch (state) {
            case LINGERING -> close(completed());
            case HEAD -> {
                if (parser.isInsideHead()) {
                    reject(Rejected.bad("The request ended inside its head."), now);
                } else {
                    close(CloseReason.CLIENT_CLOSED);
                }
            }
            // RFC 9112 §8: content that ends early makes the request incomplete.
            case CONTENT -> reject(Rejected.bad("The request ended inside its content."), now);
            case ANSWERING, SENDING, FINISHING, CLOSED -> throw new IllegalStateException("not reading but " + state);
        }
    }

    public void onResponse(Response response, long now) {
        boolean persistent = !last
                && asked instanceof Request request
                && request.isPersistent()
                && (patience.keepsSilentConnections() || input.length() > 0);
        last = !persistent;
        ResponseHead.Persistence persistence = ResponseHead.Persistence.after(asked, last);
        if (asked.method() == Method.HEAD) {
            responseHead.write(response, persistence, outgoing);
            response.content().release(); // RFC 9110 §9.3.2: the fields of GET without its content
        } else {
            responseHead.writeWhole(response, persistence, outgoing);
        }
        if (persistent) {
            asked = null; // it holds the head, which an idle connection should not cost
        } else {
            outgoing.endsHere();
        }
        since = now;
        sent = 0;
        silence = Waiting.NEXT_REQUEST;
        if (last || outgoing.isFull(limits)) {
            state = State.SENDING;
        } else {
            proceed(now);
        }
    }

    /** Like {@link #onResponse}, and the connection ends with it, since the server's state is in doubt. */
    public void onFault(Response response, long now) {
        endsWithThis();
        onResponse(response, now);
    }

    /** Some of {@link #outgoing} was sent, {@code count} bytes. */
    public void onWritten(long count, long now) {
        sent += count;
        if (sent >= Timeouts.WRITE_PORTION) {
            sent = 0;
            since = now;
        }
        if (!outgoing.isEmpty()) {
            return;
        }
        outgoing.release();
        since = now;
        if (!last) {
            proceed(now);
        } else if (inputEnded) {
            close(completed());
        } else {
            state = State.FINISHING;
        }
    }

    /** RFC 9112 §9.6: read on for a while, or a reset could destroy the response before the client has read it. */
    public void onOutputShut(long now) {
        input.clear();
        state = State.LINGERING;
        since = now;
    }

    /** The client took longer than {@link Patience} allows for what is {@link #waiting} now. */
    public void onDeadline(long now) {
        switch (waiting()) {
            case FIRST_BYTE, NEXT_REQUEST -> close(CloseReason.IDLE);
            case HEAD -> reject(Rejected.of(Status.REQUEST_TIMEOUT, "The head of the request took too long."), now);
            case CONTENT -> reject(Rejected.of(Status.REQUEST_TIMEOUT, "The request content took too long."), now);
            case WRITE -> close(CloseReason.STALLED_WRITE);
            case LINGER -> close(CloseReason.LINGERED_OUT);
            case NOTHING -> throw new IllegalStateException("no deadline while " + state);
        }
    }

    /** Gives up at once, sent or not. */
    public void abandon(CloseReason reason) {
        if (state != State.CLOSED) {
            close(reason);
        }
    }

    /** Decides from the bytes at hand what comes next. What is ready to be sent goes before reading on. */
    private void proceed(long now) {
        State next = content == null ? parse(now) : discard(now);
        state = next != State.ANSWERING && !outgoing.isEmpty() ? State.SENDING : next;
    }

    private State parse(long now) {
        Parsed parsed = parser.parse(input);
        if (parsed instanceof Request request) {
            return received(request, now);
        }
        return parsed instanceof Rejected rejected ? rejectedState(rejected, now) : State.HEAD;
    }

    private State received(Request request, long now) {
        asked = request;
        if (request.method() == Method.CONNECT) {
            endsWithThis(); // what follows may be a tunnel's bytes
            return State.ANSWERING;
        }
        content = ContentDiscarder.of(request.framing(), limits);
        if (content == null) {
            return State.ANSWERING;
        }
        if (request.expectsContinue()) {
            endsWithThis(); // RFC 9110 §10.1.1: the final status does not depend on the content, it replaces 100
            return State.ANSWERING;
        }
        since = now;
        return discard(now);
    }

    private State discard(long now) {
        return switch (content.consume(input)) {
            case MORE -> State.CONTENT;
            case DONE -> {
                content = null;
                yield State.ANSWERING;
            }
            case TOO_LARGE -> {
                endsWithThis();
                yield State.ANSWERING;
            }
            case MALFORMED -> rejectedState(Rejected.bad("The chunks are malformed.").withMethod(asked.method()), now);
        };
    }

    private void reject(Rejected rejected, long now) {
        state = rejectedState(rejected, now);
    }

    private State rejectedState(Rejected rejected, long now) {
        asked = rejected;
        since = now;
        endsWithThis();
        return State.ANSWERING;
    }

    private void endsWithThis() {
        last = true;
        content = null;
        input.clear();
    }

    private CloseReason completed() {
        return asked instanceof Rejected ? CloseReason.REJECTED : CloseReason.ANSWERED;
    }

    private void close(CloseReason reason) {
        state = State.CLOSED;
        closeReason = reason;
        input.clear();
        outgoing.release();
    }
}
