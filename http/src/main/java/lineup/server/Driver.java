package lineup.server;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import lineup.http.Asked;
import lineup.http.CloseReason;
import lineup.http.Connection;
import lineup.http.ErrorPage;
import lineup.http.Patience;
import lineup.http.Rejected;
import lineup.http.Request;
import lineup.http.Responder;
import lineup.http.Response;
import lineup.http.Status;
import lineup.http.Waiting;
import lineup.http.Want;

/**
 * Performs on a {@link Wire} what a {@link Connection} wants, one operation a step.
 *
 * <p>One thread at a time drives it. Only {@link #isOverdue}, {@link #expire} and {@link #cutOff} may be called from
 * another: what they look at is published in one word whenever the connection starts to wait for something else.
 */
public final class Driver implements Runnable {
    /** What a step came to. */
    public enum Progress {
        ADVANCED,
        /** Nothing can move until the socket is ready again; never so on a blocking wire. */
        BLOCKED,
        CLOSED
    }

    /** What all drivers of a server share. */
    public record Shared(Responder responder, Patience patience, Journal journal, LongSupplier clock) {}

    /** In nanoseconds: for a client to read its 408 before a reset may come. */
    private static final long BLIND_LINGER = Duration.ofMillis(100).toNanos();

    /** In nanoseconds: what can be added to without an overflow. */
    private static final long FOREVER = Long.MAX_VALUE / 2;

    private static final Waiting[] WAITING = Waiting.values();
    private static final int WAITING_BITS = 3;
    private static final VarHandle PUBLISHED;

    static {
        try {
            PUBLISHED = MethodHandles.lookup().findVarHandle(Driver.class, "published", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Connection connection;
    private final Wire wire;
    private final ByteBuffer input;
    private final Shared shared;
    private final Consumer<Driver> onClosed;
    private final long epoch;
    private final boolean blocking;

    /** What the connection waits for and since when, in one word so that no other thread sees half a change. */
    private long published;

    /** The last read took all there was, so that reading again now would only cost a system call. */
    private boolean drained;

    /** Set by the reaper before it ends the input of a client that took too long. */
    private volatile boolean overdue;

    /** Set before another thread closes the wire under the one that drives. */
    private volatile CloseReason cutOff;

    private boolean closed;
    /** When the last thing was done that may have taken its time; asking the clock at each step would show. */
    private long now;

    /**
     * @param input lent: empty between steps, so that all drivers of one thread can share it
     * @param onClosed told once, when the wire has been closed
     */
    public Driver(Connection connection, Wire wire, ByteBuffer input, Shared shared, Consumer<Driver> onClosed) {
        this.connection = connection;
        this.wire = wire;
        this.input = input;
        this.shared = shared;
        this.onClosed = onClosed;
        this.epoch = connection.since();
        this.now = epoch;
        this.blocking = wire.isBlocking();
        publish();
    }

    /** Steps until the connection is closed: the whole life of a connection that has a thread to itself. */
    @Override
    public void run() {
        Progress progress;
        do {
            progress = step();
        } while (progress != Progress.CLOSED);
    }

    /** On a wire that does not block: steps until nothing moves, but at most {@code most} times, to be fair. */
    public Progress turn(int most) {
        drained = false;
        now = shared.clock().getAsLong();
        Progress progress = Progress.ADVANCED;
        for (int i = 0; i < most && progress == Progress.ADVANCED; i++) {
            progress = step();
        }
        return progress;
    }

    /** What it waits for when a step was {@link Progress#BLOCKED}. */
    public Want wants() {
        return connection.wants();
    }

    /** Whether it has sent its last response and waits for the client to close. */
    public boolean isLingering() {
        return connection.waiting() == Waiting.LINGER;
    }

    /** Performs the one operation that the connection wants; on a wire that does not block, within a {@link #turn}. */
    public Progress step() {
        try {
            Progress progress = switch (connection.wants()) {
                case READ -> read();
                case RESPOND -> respond();
                case WRITE -> write();
                case SHUT_OUTPUT -> shutOutput();
                case CLOSE -> close();
            };
            publish();
            return progress;
        } catch (ContentTruncatedException e) {
            shared.journal().fault("a response was cut off", e);
            connection.abandon(CloseReason.CONTENT_TRUNCATED);
        } catch (IOException e) {
            connection.abandon(cutOff == null ? CloseReason.PEER_GONE : cutOff);
        } catch (RuntimeException | Error e) { // whatever it is, it costs this connection only, and its place is free
            shared.journal().fault("a connection failed", e);
            connection.abandon(CloseReason.SERVER_FAULT);
        }
        return Progress.ADVANCED;
    }

    private Progress read() throws IOException {
        if (drained) {
            return Progress.BLOCKED;
        }
        if (blocking && connection.waiting() == Waiting.NEXT_REQUEST) {
            // Whoever else can run goes first: then the next request is often there, which saves going to sleep for it.
            Thread.yield();
        }
        int count = wire.read(input);
        if (count > 0) {
            drained = !blocking && input.hasRemaining();
            try {
                connection.onRead(input.flip(), afterWaiting());
            } finally {
                input.clear(); // others read into it next
            }
        } else if (count == 0) {
            return Progress.BLOCKED;
        } else if (overdue) {
            afterDeadline();
        } else {
            connection.onEndOfInput(afterWaiting());
        }
        return Progress.ADVANCED;
    }

    /** The reaper has ended the input for good: what a client still sends cannot be read, nor its end be seen. */
    private void afterDeadline() {
        if (connection.waiting() == Waiting.LINGER) {
            LockSupport.parkNanos(BLIND_LINGER);
        }
        connection.onDeadline(shared.clock().getAsLong());
    }

    /** The time behind an operation that has waited if it can wait. */
    private long afterWaiting() {
        if (blocking) {
            now = shared.clock().getAsLong();
        }
        return now;
    }

    private Progress respond() {
        Asked asked = connection.asked();
        Response response = null;
        try {
            response = asked instanceof Request request
                    ? shared.responder().respond(request)
                    : shared.responder().reject((Rejected) asked);
        } catch (RuntimeException e) {
            shared.journal().fault("answering a request failed", e);
        }
        now = shared.clock().getAsLong();
        if (response == null) {
            response = ErrorPage.of(Status.INTERNAL_SERVER_ERROR, "The server failed to answer.");
            connection.onFault(response, now);
        } else {
            connection.onResponse(response, now);
        }
        shared.journal().answered(wire.peer(), asked, response);
        return Progress.ADVANCED;
    }

    private Progress write() throws IOException {
        long count = wire.write(connection.outgoing());
        if (count == 0) {
            return Progress.BLOCKED;
        }
        connection.onWritten(count, afterWaiting());
        return Progress.ADVANCED;
    }

    private Progress shutOutput() throws IOException {
        wire.shutOutput();
        connection.onOutputShut(afterWaiting());
        return Progress.ADVANCED;
    }

    private Progress close() throws IOException {
        if (!closed) {
            closed = true;
            try {
                wire.close();
            } finally {
                shared.journal().closed(wire.peer(), connection.closeReason());
                onClosed.accept(this);
            }
        }
        return Progress.CLOSED;
    }

    private void publish() {
        PUBLISHED.setOpaque(this, connection.since() - epoch << WAITING_BITS | connection.waiting().ordinal());
    }

    /** Whether the client has used up its time. Any thread may ask. */
    public boolean isOverdue(long now) {
        return timeLeft(now) <= 0;
    }

    /** In nanoseconds, until the client has used up its time; 0 or less when it has. Any thread may ask. */
    long timeLeft(long now) {
        long word = (long) PUBLISHED.getOpaque(this);
        long allowed = Math.min(FOREVER, shared.patience().allowed(waiting(word)));
        return allowed - (now - epoch - (word >> WAITING_BITS));
    }

    private static Waiting waiting(long word) {
        return WAITING[(int) word & (1 << WAITING_BITS) - 1];
    }

    /** The thread that drives this connection, when it does not block, says that the deadline has passed. */
    public void onDeadline(long now) {
        connection.onDeadline(now);
        publish();
    }

    /** Ends the wait of the thread that is blocked beyond the deadline; it then sends its 408 or closes. */
    void expire() {
        if (waiting((long) PUBLISHED.getOpaque(this)) == Waiting.WRITE) {
            cutOff(CloseReason.STALLED_WRITE);
            return;
        }
        overdue = true;
        try {
            wire.shutInput();
        } catch (IOException e) {
            cutOff(CloseReason.PEER_GONE);
        }
    }

    /** Closes the wire under the thread that drives this connection, which then finds it closed. */
    void cutOff(CloseReason reason) {
        cutOff = reason;
        try {
            wire.close();
        } catch (IOException e) {
            shared.journal().fault("closing a connection failed", e);
        }
    }

    /** The thread that drives this connection gives it up. */
    public void abandon(CloseReason reason) {
        connection.abandon(reason);
        step();
    }
}
