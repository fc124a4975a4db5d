package lineup.nio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import lineup.http.CloseReason;
import lineup.http.Want;
import lineup.server.Connections;
import lineup.server.DeadlineSweep;
import lineup.server.Driver;
import lineup.server.Entrance;

/**
 * One thread, one selector, and the connections it was given. Each round it
 *
 * <ol>
 *   <li>waits until a connection can move, somebody arrives, or it is time to look at deadlines;
 *   <li>gives each connection that can move a turn of some steps, so that none starves the others;
 *   <li>gives another turn to those that had not finished;
 *   <li>takes in the connections that the accepting loop has handed over;
 *   <li>asks those that had their last response a moment ago whether the client has closed;
 *   <li>ends the waits that took too long, when there can be one.
 * </ol>
 *
 * <p>A connection writes at once and is watched for writability only after a short write, so that on the usual path the
 * set of watched events never changes.
 */
final class EventLoop implements Loop {
    private static final int INPUT_SIZE = 64 * 1024;
    private static final int STEPS_A_TURN = 32;
    private static final Duration SWEEP_PERIOD = Duration.ofMillis(100);

    private final Connections connections;
    private final Selector selector;
    private final ByteBuffer input = ByteBuffer.allocateDirect(INPUT_SIZE);
    private final Queue<SocketChannel> handedOver = new ConcurrentLinkedQueue<>();
    /** Each at most once, or a busy connection would get turn after turn. */
    private final LinkedHashSet<SelectionKey> unfinished = new LinkedHashSet<>();
    private final Lingering lingering = new Lingering();
    private final DeadlineSweep sweep;
    private Acceptor acceptor;
    /** How many could move in the round before. */
    private int ready;
    /** When the last round ended, which is before the selector was asked in this one. */
    private long lastRoundAt = System.nanoTime();
    private volatile boolean stopped;

    EventLoop(Connections connections) throws IOException {
        this.connections = connections;
        this.selector = Selector.open();
        this.sweep = new DeadlineSweep(connections, SWEEP_PERIOD, System.nanoTime());
    }

    /** Makes this the loop that accepts, before it runs. */
    void acceptFrom(Entrance entrance, List<EventLoop> loops) throws ClosedChannelException {
        acceptor = new Acceptor(entrance, connections, this, loops, selector);
    }

    /** How many connections it has, for the one who places new ones. */
    int load() {
        return selector.keys().size() + handedOver.size();
    }

    /** Hands over a connection that holds a place, to be taken in at the end of a round. */
    void add(SocketChannel channel) {
        handedOver.add(channel);
    }

    /** Makes the present wait, or else the next, end at once. */
    void wakeUp() {
        selector.wakeup();
    }

    @Override
    public void stop() {
        stopped = true;
        selector.wakeup();
    }

    @Override
    public void run() {
        try (selector) {
            while (!stopped) {
                round();
            }
            takeIn();
            selector.keys().forEach(EventLoop::abandon);
            unfinished.forEach(EventLoop::abandon);
            lingering.leave(System.nanoTime(), EventLoop::abandon);
        } catch (IOException e) {
            throw new UncheckedIOException("the selector failed", e);
        }
    }

    private static void abandon(SelectionKey key) {
        if (key.attachment() instanceof Driver driver) {
            driver.abandon(CloseReason.SERVER_STOPPED);
        }
    }

    private void round() throws IOException {
        ready = unfinished.isEmpty() ? selector.select(this::onReady, timeout()) : selector.selectNow(this::onReady);
        for (int i = unfinished.size(); i > 0; i--) {
            turn(unfinished.removeFirst());
        }
        takeIn();
        long now = System.nanoTime();
        long aMomentAgo = Schedule.earlier(lastRoundAt, now - Lingering.MOMENT.toNanos());
        // Sooner where others wait for places; but not those of this round, whose keys the selector has yet to let go.
        lingering.leave(connections.isFull() ? lastRoundAt : aMomentAgo, this::turn);
        lastRoundAt = now;
        if (acceptor != null) {
            acceptor.listenAgain(now);
        }
        if (sweep.isDue(now)) {
            sweep(now);
        }
    }

    /** In milliseconds; 0 is for ever, where there is nobody whose deadline could pass. */
    private long timeout() {
        boolean onlyListening = acceptor != null && acceptor.isListening() && selector.keys().size() == 1;
        long longest = selector.keys().isEmpty() || onlyListening ? 0 : SWEEP_PERIOD.toMillis();
        return lingering.isEmpty() ? longest : Lingering.MOMENT.toMillis();
    }

    private void onReady(SelectionKey key) {
        if (key.attachment() instanceof Acceptor accepting) {
            accepting.accept(ready, System.nanoTime());
        } else if (!unfinished.contains(key)) { // otherwise its turn comes in this round anyway
            turn(key);
        }
    }

    private void turn(SelectionKey key) {
        Driver driver = (Driver) key.attachment();
        boolean hadItsLastResponse = driver.isLingering();
        switch (driver.turn(STEPS_A_TURN)) {
            case ADVANCED -> unfinished.add(key);
            case BLOCKED -> await(key, driver, driver.isLingering() && !hadItsLastResponse && !connections.isFull());
            case CLOSED -> { } // closing the channel has cancelled its key
        }
    }

    private void await(SelectionKey key, Driver driver, boolean closesSoon) {
        int events = driver.wants() == Want.WRITE ? SelectionKey.OP_WRITE : SelectionKey.OP_READ;
        if (closesSoon) {
            key.cancel(); // a channel that has a key is closed in two more system calls, and later
            lingering.add(key, System.nanoTime());
        } else if (!key.isValid()) {
            watch((SocketChannel) key.channel(), driver);
        } else if (key.interestOps() != events) {
            key.interestOps(events);
        }
    }

    private void watch(SocketChannel channel, Driver driver) {
        try {
            channel.register(selector, SelectionKey.OP_READ, driver);
        } catch (ClosedChannelException e) {
            throw new IllegalStateException("only the driver closes its channel", e);
        }
    }

    /** Watched first: what a client has to say seldom comes with its connection, and a read would find nothing. */
    private void takeIn() {
        for (SocketChannel channel; (channel = handedOver.poll()) != null; ) {
            Driver driver = connections.enter(channel, input);
            if (driver != null) {
                watch(channel, driver);
            }
        }
    }

    private void sweep(long now) {
        sweep.begin(now);
        for (SelectionKey key : selector.keys()) {
            if (key.attachment() instanceof Driver driver && sweep.isOverdue(driver, now)) {
                driver.onDeadline(now);
                turn(key);
            }
        }
    }
}
