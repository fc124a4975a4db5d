package lineup.loadtest.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import lineup.loadtest.http.MalformedResponseException;

/**
 * A place for one connection at a time, and the requests in flight on it.
 *
 * <pre>
 *   CLOSED --request--> CONNECTING --> OPEN --end, failure or last answer--> CLOSED
 *     ^                     `------ failure in a closed loop ------`
 *     `-- after a growing pause -- PAUSED <------------'
 * </pre>
 *
 * <p>A slot takes the next request when one is due and it has room; otherwise it stands in the loop's queue. Time to
 * connect belongs to the request that needed the connection. When a connection is lost, each request in flight on it
 * ends at once: the oldest with what happened, those behind it as closed before answer.
 */
final class Slot {

    private enum State { CLOSED, PAUSED, CONNECTING, OPEN }

    private final Loop loop;
    private final Kit kit;
    private final Ledger ledger;
    private final Workload.Picker picker;
    private final Backoff backoff = new Backoff();
    private final InFlight requests;
    private final Answers answers;
    private final Wire wire;
    private State state = State.CLOSED;
    private long connectAt;
    private long answered;
    private long good;
    private boolean ahead;
    private boolean replacing;
    private boolean queued;

    Slot(Loop loop, Kit kit, Ledger ledger, Workload.Picker picker) {
        this.loop = loop;
        this.kit = kit;
        this.ledger = ledger;
        this.picker = picker;
        requests = new InFlight(kit.depth);
        answers = new Answers(kit, requests);
        wire = new Wire(loop, kit, requests);
    }

    /** Sets out: in an open loop the connection is opened before there is a request for it. */
    void start(long now) {
        if (kit.closedLoop) {
            offer(now);
            return;
        }
        try {
            ahead = true;
            connect(now);
        } catch (IOException e) {
            fail(e, now);
        }
    }

    /** Its turn in the queue has come, in which the first has stood since then. */
    void onTurn(long now, long freeSince) {
        queued = false;
        fill(now, freeSince);
    }

    void onReady(long now) {
        try {
            if (state == State.CONNECTING) {
                if (wire.finishConnect()) {
                    opened(now);
                }
            } else if (wire.isReadable()) {
                receive(now);
            } else {
                send();
            }
        } catch (IOException e) {
            fail(e, now);
        }
    }

    void onTick(long now) {
        if (state == State.PAUSED && backoff.isOver(now)) {
            state = State.CLOSED;
            offer(now);
        } else if (state == State.CONNECTING && now - connectAt >= kit.connectTimeoutNanos) {
            giveUp(Outcome.CONNECT_TIMEOUT, Outcome.CONNECT_TIMEOUT, now);
        } else if (state == State.OPEN && !requests.isEmpty()
                && now - requests.firstSentAt() >= kit.timeoutNanos) {
            // Those behind waited in vain as well, and the time they waited belongs into the histogram.
            giveUp(Outcome.TIMEOUT, Outcome.TIMEOUT, now);
        }
    }

    /** The run is over: whatever is in flight stays unanswered. */
    void onOver(long now) {
        lose(Outcome.UNANSWERED, Outcome.UNANSWERED, now);
    }

    /** The good answers inside the window. */
    long good() {
        return good;
    }

    /** Takes as many of the requests that are due as it has room for; with the rest of its room it joins the queue. */
    private void fill(long now, long freeSince) {
        if (state == State.PAUSED) {
            return;
        }
        boolean any = false;
        while (hasRoom() && loop.isDue(now)) {
            take(now, freeSince);
            any = true;
        }
        try {
            if (any) {
                push(now);
            }
        } catch (IOException e) {
            fail(e, now);
        }
        if (hasRoom() && state != State.PAUSED) {
            offer(now);
        }
    }

    private boolean hasRoom() {
        return requests.size() < kit.depth && answered + requests.size() < kit.requestsPerConnection;
    }

    private void take(long now, long freeSince) {
        loop.begin(requests, picker.next(), freeSince, now);
        if (requests.size() == 1) {
            answers.expect();
        }
    }

    private void push(long now) throws IOException {
        if (state == State.CLOSED) {
            connect(now);
        } else if (state == State.OPEN && !wire.isWriting()) {
            send();
        }
    }

    private void connect(long now) throws IOException {
        state = State.CONNECTING;
        connectAt = now;
        if (wire.connect(this)) {
            opened(System.nanoTime());
        }
    }

    private void opened(long now) throws IOException {
        state = State.OPEN;
        ledger.opened(replacing, connectAt, now);
        replacing = true;
        requests.connected(now);
        if (requests.isEmpty()) {
            offer(now);
        } else {
            send();
        }
    }

    private void send() throws IOException {
        wire.send((int) Math.min(kit.requestsPerConnection - answered - 1, kit.depth));
    }

    private void receive(long now) throws IOException {
        ByteBuffer in = kit.emptyInput();
        int count = wire.read(in);
        if (count < 0) {
            endOfInput(now);
        } else if (requests.isEmpty()) {
            // Nobody asked for this, such as a 408 on an idle connection.
            giveUp(Outcome.CLOSED_BEFORE_ANSWER, Outcome.CLOSED_BEFORE_ANSWER, now);
        } else {
            ledger.bytes(count, now);
            if (scan(in.flip(), now)) {
                fill(now, loop.freeSince(now));
            }
        }
    }

    /** Takes the answers from the input; false when the connection is lost. */
    private boolean scan(ByteBuffer in, long now) throws IOException {
        boolean kept = true;
        while (kept && in.hasRemaining()) {
            if (answers.read(in, now)) {
                // Bytes beyond the last answer are content that its framing denies.
                boolean more = in.hasRemaining() && requests.size() == 1;
                boolean keep = answers.persistent() && wire.hasSentOldest() && !more;
                answered(more ? Outcome.BAD_LENGTH : answers.judge(), now);
                kept = keep && answered < kit.requestsPerConnection;
            }
        }
        if (!kept) {
            giveUp(Outcome.CLOSED_BEFORE_ANSWER, Outcome.CLOSED_BEFORE_ANSWER, now);
        }
        return kept;
    }

    private void answered(Outcome outcome, long now) {
        ledger.end(requests, outcome, true, now);
        wire.answered();
        answered++;
        if (ledger.answer(outcome, now)) {
            good++;
        }
        backoff.reset();
        if (!requests.isEmpty()) {
            answers.expect();
        }
    }

    private void endOfInput(long now) {
        Outcome outcome = isIdle() ? Outcome.CLOSED_BEFORE_ANSWER : Outcome.CLOSED_EARLY;
        if (answers.endOfInput()) {
            answered(answers.judge(), now);
            outcome = Outcome.CLOSED_BEFORE_ANSWER;
        }
        giveUp(outcome, Outcome.CLOSED_BEFORE_ANSWER, now);
    }

    private void fail(IOException cause, long now) {
        if (state == State.CONNECTING) {
            boolean local = cause instanceof Connector.LocalLimitException;
            Outcome outcome = local ? Outcome.CLIENT_LIMIT : Outcome.CONNECT_FAILED;
            giveUp(outcome, outcome, now);
        } else if (cause instanceof MalformedResponseException) {
            giveUp(Outcome.MALFORMED, Outcome.CLOSED_BEFORE_ANSWER, now);
        } else {
            giveUp(isIdle() ? Outcome.CLOSED_BEFORE_ANSWER : Outcome.RESET, Outcome.CLOSED_BEFORE_ANSWER, now);
        }
    }

    private void offer(long now) {
        if (!queued) {
            queued = true;
            loop.offer(this, now);
        }
    }

    /** Whether the server may have closed an idle connection before it saw the oldest request, if there is any. */
    private boolean isIdle() {
        return requests.isEmpty() || (answered > 0 || ahead) && !answers.hasStarted();
    }

    /** Loses the connection to a failure, which costs a pause where no clock bounds how often the slot tries again. */
    private void giveUp(Outcome oldest, Outcome others, long now) {
        lose(oldest, others, now);
        if (kit.closedLoop && oldest != Outcome.CLOSED_BEFORE_ANSWER) {
            state = State.PAUSED;
            backoff.pause(now);
        } else {
            offer(now);
        }
    }

    private void lose(Outcome oldest, Outcome others, long now) {
        boolean sent = state == State.OPEN;
        Outcome outcome = oldest;
        while (!requests.isEmpty()) {
            ledger.end(requests, outcome, sent, now);
            outcome = others;
        }
        wire.close();
        if (sent) {
            ledger.closed();
        }
        state = State.CLOSED;
        answered = 0;
        ahead = false;
    }
}
