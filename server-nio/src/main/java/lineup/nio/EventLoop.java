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
    private final DeadlineSweep sweep;
    private Acceptor acceptor;
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
            for (SelectionKey key : selector.keys()) {
                if (key.attachment() instanceof Driver driver) {
                    driver.abandon(CloseReason.SERVER_STOPPED);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the selector failed", e);
        }
    }

    private void round() throws IOException {
        if (unfinished.isEmpty()) {
            selector.select(this::onReady, timeout());
        } else {
            selector.selectNow(this::onReady);
        }
        for (int i = unfinished.size(); i > 0; i--) {
            turn(unfinished.removeFirst());
        }
        takeIn();
        long now = System.nanoTime();
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
        return selector.keys().isEmpty() || onlyListening ? 0 : SWEEP_PERIOD.toMillis();
    }

    private void onReady(SelectionKey key) {
        if (key.attachment() instanceof Acceptor accepting) {
            accepting.accept(System.nanoTime());
        } else if (!unfinished.contains(key)) { // otherwise its turn comes in this round anyway
            turn(key);
        }
    }

    private void turn(SelectionKey key) {
        Driver driver = (Driver) key.attachment();
        switch (driver.turn(STEPS_A_TURN)) {
            case ADVANCED -> unfinished.add(key);
            case BLOCKED -> watch(key, driver.wants() == Want.WRITE ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
            case CLOSED -> { } // closing the channel has cancelled its key
        }
    }

    private static void watch(SelectionKey key, int events) {
        if (key.interestOps() != events) {
            key.interestOps(events);
        }
    }

    /** Watched first: what a client has to say seldom comes with its connection, and a read would find nothing. */
    private void takeIn() throws IOException {
        for (SocketChannel channel; (channel = handedOver.poll()) != null; ) {
            Driver driver = connections.enter(channel, input);
            if (driver != null) {
                channel.register(selector, SelectionKey.OP_READ, driver);
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
