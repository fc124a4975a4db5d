package lineup.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lineup.http.CloseReason;
import lineup.http.Connection;
import lineup.http.DateField;
import lineup.http.Limits;
import lineup.http.Patience;
import lineup.http.Responder;
import lineup.http.ResponseHead;
import lineup.http.Timeouts;
import lineup.http.Waiting;

/**
 * The connections of one server: how many there may be, which there are, and how long a silent one may stay.
 *
 * <p>While every place is taken, others may be waiting outside. Then a silent connection is let go after a short grace
 * and each response says {@code Connection: close}, so that nobody owns a place without using it. A server that stops
 * treats everybody in that way, and those who have had an answer without the grace.
 */
public final class Connections implements Patience {
    /** Long enough for a client on a distant network to follow its handshake with a request. */
    static final Duration GRACE = Duration.ofMillis(100);

    private final ServerOptions options;
    private final ResponseHead responseHead;
    private final Driver.Shared shared;
    private final int places;
    private final Semaphore free;
    private final Set<Driver> open = ConcurrentHashMap.newKeySet();
    private volatile boolean draining;

    /** @param places how many connections may be open at once */
    public Connections(ServerOptions options, int places, Responder responder, Journal journal) {
        this.options = options;
        this.places = places;
        this.free = new Semaphore(places);
        this.responseHead = new ResponseHead(options.product(), new DateField(InstantSource.system()));
        this.shared = new Driver.Shared(responder, this, journal, System::nanoTime);
    }

    /** Waits for a place. */
    void awaitPlace() {
        free.acquireUninterruptibly();
    }

    /** Takes a place if there is one. */
    public boolean tryPlace() {
        return free.tryAcquire();
    }

    /** Gives back a place that was taken for a connection that did not come. */
    public void releasePlace() {
        free.release();
    }

    public boolean isFull() {
        return open.size() >= places;
    }

    /**
     * A driver for a connection that holds a place, which is given back when the driver has closed it.
     *
     * @param input lent to the driver for its reads, see {@link Driver}
     * @return null if the client has gone already
     */
    public Driver enter(SocketChannel channel, ByteBuffer input) {
        try {
            long now = shared.clock().getAsLong();
            Connection connection = new Connection(Limits.DEFAULTS, this, responseHead, now);
            return register(connection, new SocketWire(channel), input);
        } catch (IOException e) {
            closeQuietly(channel);
            releasePlace();
            return null;
        }
    }

    private Driver register(Connection connection, Wire wire, ByteBuffer input) {
        Driver driver = new Driver(connection, wire, input, shared, this::left);
        open.add(driver);
        return driver;
    }

    private void left(Driver driver) {
        open.remove(driver);
        releasePlace();
    }

    private void closeQuietly(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            shared.journal().fault("closing a connection failed", e);
        }
    }

    @Override
    public long allowed(Waiting waiting) {
        Timeouts timeouts = options.timeouts();
        long allowed = timeouts.allowed(waiting);
        return switch (waiting) {
            case FIRST_BYTE -> keepsSilentConnections() ? allowed : Math.min(GRACE.toNanos(), allowed);
            case NEXT_REQUEST -> draining ? 0 : isFull() ? Math.min(GRACE.toNanos(), allowed) : allowed;
            case LINGER -> isFull() ? Math.min(GRACE.toNanos(), allowed) : allowed;
            case HEAD, CONTENT, WRITE, NOTHING -> allowed;
        };
    }

    @Override
    public boolean keepsSilentConnections() {
        return !draining && !isFull();
    }

    Set<Driver> open() {
        return open;
    }

    /** Lets go of the silent and waits until everybody has left, at most for the drain time. True if they have. */
    public boolean drain() {
        draining = true;
        return awaitEmpty(options.drain());
    }

    /** Closes what is still open under the threads that drive it, and waits for them to notice. */
    void cutOff() {
        open.forEach(driver -> driver.cutOff(CloseReason.SERVER_STOPPED));
        awaitEmpty(Duration.ofSeconds(5));
    }

    /** Whoever holds all places knows that nobody else is there. */
    private boolean awaitEmpty(Duration atMost) {
        try {
            if (!free.tryAcquire(places, atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                return false;
            }
            free.release(places);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
