package lineup.loadtest.engine;

import static java.nio.channels.SelectionKey.OP_CONNECT;
import static java.nio.channels.SelectionKey.OP_READ;
import static java.nio.channels.SelectionKey.OP_WRITE;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import lineup.loadtest.http.MalformedResponseException;
import lineup.loadtest.http.ResponseScanner;

/**
 * One user of the closed loop: it asks, waits for the answer and asks again, over as many connections as that takes.
 *
 * <pre>
 * begin --no connection--> CONNECTING --> SENDING (only after a short write) --> WAITING --answer--> begin
 *    ^                          `------------------ failure ------------------------`
 *    `----- after a growing pause ---- PAUSED <---------------'
 * </pre>
 *
 * <p>Invariant: each request that {@link Tally#begin} counts reaches {@link #finish} exactly once.
 */
final class Client {

    private enum State { PAUSED, CONNECTING, SENDING, WAITING, RETIRED }

    private final Loop loop;
    private final Workload.Picker picker;
    private final ResponseScanner scanner;
    private final Backoff backoff = new Backoff();
    private State state = State.PAUSED;
    private SocketChannel channel;
    private SelectionKey key;
    private Tally tally;
    private int targetIndex;
    private long startedAt;
    private int written;
    private boolean reused;
    private boolean reconnecting;

    Client(Loop loop, Workload.Picker picker) {
        this.loop = loop;
        this.picker = picker;
        this.scanner = new ResponseScanner(loop.verify() == Load.Verify.CRC);
        this.targetIndex = picker.next();
    }

    /** Begins the next request, or retires when the run asks for no more. */
    void begin(long now) {
        if (!loop.wantsRequest(now)) {
            retire();
            return;
        }
        tally = loop.tallyAt(now);
        tally.begin();
        startedAt = now;
        try {
            if (channel == null) {
                connect();
            } else {
                send();
            }
        } catch (IOException e) {
            fail(e, now);
        }
    }

    void onReady(long now) {
        try {
            switch (state) {
                case CONNECTING -> connected();
                case SENDING -> sendOrReceive(now);
                case WAITING -> receive(now);
                case PAUSED, RETIRED -> { }
            }
        } catch (IOException e) {
            fail(e, now);
        }
    }

    void onTick(long now) {
        boolean late = now - startedAt >= loop.timeoutNanos();
        switch (state) {
            case PAUSED -> {
                if (backoff.isOver(now)) {
                    begin(now);
                }
            }
            case CONNECTING -> {
                if (late) {
                    finish(Outcome.CONNECT_TIMEOUT, false, now);
                }
            }
            case SENDING, WAITING -> {
                if (late) {
                    finish(Outcome.TIMEOUT, false, now);
                }
            }
            case RETIRED -> { }
        }
    }

    /** The run is over: whatever is in flight stays unanswered. */
    void onOver(long now) {
        switch (state) {
            case CONNECTING, SENDING, WAITING -> {
                finish(Outcome.UNANSWERED, false, now);
                retire();
            }
            case PAUSED -> retire();
            case RETIRED -> { }
        }
    }

    private void connect() throws IOException {
        state = State.CONNECTING;
        reused = false;
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        boolean done = channel.connect(loop.address());
        key = loop.register(channel, done ? OP_READ : OP_CONNECT, this);
        if (done) {
            opened();
        }
    }

    private void connected() throws IOException {
        if (channel.finishConnect()) {
            key.interestOps(OP_READ);
            opened();
        }
    }

    private void opened() throws IOException {
        loop.countConnection(reconnecting);
        reconnecting = true;
        send();
    }

    private void send() throws IOException {
        state = State.SENDING;
        scanner.begin(loop.target(targetIndex).request().head());
        written = 0;
        if (sendRest()) {
            state = State.WAITING;
        } else {
            key.interestOps(OP_READ | OP_WRITE);
        }
    }

    private boolean sendRest() throws IOException {
        ByteBuffer bytes = loop.requestBytes(targetIndex).position(written);
        channel.write(bytes);
        written = bytes.position();
        return !bytes.hasRemaining();
    }

    private void sendOrReceive(long now) throws IOException {
        if (key.isReadable()) {
            receive(now);
        } else if (sendRest()) {
            key.interestOps(OP_READ);
            state = State.WAITING;
        }
    }

    private void receive(long now) throws IOException {
        ByteBuffer in = loop.emptyInput();
        int count = channel.read(in);
        if (count < 0) {
            endOfInput(now);
            return;
        }
        loop.countBytes(count, now);
        if (scanner.feed(in.flip())) {
            answered(in.hasRemaining(), now);
        }
    }

    private void answered(boolean more, long now) {
        // Bytes beyond the end are content that the framing denies; what follows them cannot be told apart.
        Outcome outcome = more ? Outcome.BAD_LENGTH : judge();
        finish(outcome, scanner.persistent() && !more && state == State.WAITING, now);
    }

    private Outcome judge() {
        return loop.target(targetIndex).judge(scanner, loop.verify());
    }

    private void endOfInput(long now) {
        if (scanner.endOfInput()) {
            finish(judge(), false, now);
        } else {
            finish(isStale() ? Outcome.CLOSED_BEFORE_ANSWER : Outcome.CLOSED_EARLY, false, now);
        }
    }

    private void fail(IOException cause, long now) {
        Outcome outcome = Outcome.RESET;
        if (state == State.CONNECTING) {
            outcome = Outcome.CONNECT_FAILED;
        } else if (cause instanceof MalformedResponseException) {
            outcome = Outcome.MALFORMED;
        } else if (isStale()) {
            outcome = Outcome.CLOSED_BEFORE_ANSWER;
        }
        finish(outcome, false, now);
    }

    /** Whether the server may have closed an idle connection before it saw this request. */
    private boolean isStale() {
        return reused && !scanner.started();
    }

    private void finish(Outcome outcome, boolean keep, long now) {
        tally.end(outcome, now - startedAt);
        if (!keep) {
            drop();
        }
        reused = keep;
        targetIndex = picker.next();
        if (outcome.isAnswer()) {
            loop.countAnswer(outcome, now);
            backoff.reset();
        }
        if (outcome.isAnswer() || outcome == Outcome.CLOSED_BEFORE_ANSWER) {
            begin(now);
        } else {
            state = State.PAUSED;
            backoff.pause(now);
        }
    }

    private void retire() {
        state = State.RETIRED;
        drop();
        loop.retired();
    }

    private void drop() {
        if (channel != null) {
            loop.close(channel);
            channel = null;
            key = null;
        }
    }
}
