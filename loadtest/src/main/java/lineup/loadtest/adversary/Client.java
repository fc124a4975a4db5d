package lineup.loadtest.adversary;

import java.io.IOException;
import java.net.BindException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/**
 * One adversary: it connects, does what its kind does, and comes back when it was thrown out.
 *
 * <pre>
 * away --due--> connecting --> open --the server ends it--> away, due after a pause
 *                    `--------- refused --------------------^
 * </pre>
 */
abstract class Client {

    private static final double GOLDEN = 0.6180339887498949;

    private final Place place;
    private SocketChannel channel;
    private SelectionKey key;
    private ByteBuffer unsent;
    private boolean open;
    private boolean ready;

    Client(Place place) {
        this.place = place;
    }

    /** Who it is: its number in the crowd, and where it counts. */
    record Place(Crowd crowd, int index, Account account) {
    }

    /** The connection is there. */
    abstract void opened(long now) throws IOException;

    /** Input has come, which may be all that there is for now. */
    void onInput(ByteBuffer in, long now) throws IOException {
        in.clear();
    }

    /** The time has come for which it asked with {@link #wake}. */
    void onTime(long now) throws IOException {
        throw new IllegalStateException("nothing is due");
    }

    /** Whether an end of the connection now is none that it would resent. */
    boolean isFairEnd() {
        return false;
    }

    /** Makes a socket ready to connect. */
    void prepare(SocketChannel fresh) throws IOException {
        fresh.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    final boolean isAway() {
        return channel == null;
    }

    final void onDue(long now) {
        try {
            if (isAway()) {
                connect(now);
            } else {
                onTime(now);
            }
        } catch (IOException _) {
            ended(now);
        }
    }

    final void onReady(long now) {
        try {
            if (!open) {
                finishConnect(now);
            } else if (key.isWritable()) {
                flush();
            } else {
                read(place.crowd.emptyInput(), now);
            }
        } catch (IOException _) {
            ended(now);
        }
    }

    /** Ends the connection without a word, for good or until it is due again. */
    final void leave() {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException _) {
            // It is gone all the same.
        }
        channel = null;
        unsent = null;
        place.account.open.addAndGet(open ? -1 : 0);
        open = false;
    }

    /** Reads as much as the buffer takes; false when nothing has come. */
    final boolean read(ByteBuffer in, long now) throws IOException {
        int count = channel.read(in);
        if (count < 0) {
            ended(now);
            return false;
        }
        place.account.read.addAndGet(count);
        if (count > 0) {
            onInput(in.flip(), now);
        }
        return count > 0;
    }

    /** Sends all of the buffer, at once or as soon as there is room. */
    final void send(ByteBuffer bytes) throws IOException {
        unsent = bytes.duplicate();
        flush();
    }

    final SocketChannel channel() {
        return channel;
    }

    final void listen(boolean toInput) {
        key.interestOps(toInput ? SelectionKey.OP_READ : 0);
    }

    final void wake(long at) {
        place.crowd.wake(place.index, at);
    }

    /** It has become the burden that it is meant to be. */
    final void ready() {
        if (!ready) {
            ready = true;
            place.account.ready.incrementAndGet();
            place.crowd.ready();
        }
    }

    /** A point within a period that is another for each client, so that they do not all act at once. */
    final long phase(long period) {
        return (long) (period * (place.index * GOLDEN % 1));
    }

    /** The buffer for input, which takes so many bytes at most. */
    final ByteBuffer emptyInput(int most) {
        ByteBuffer in = place.crowd.emptyInput();
        return in.limit(Math.min(most, in.capacity()));
    }

    final int index() {
        return place.index;
    }

    private void connect(long now) throws IOException {
        try {
            channel = place.crowd.exits().open();
        } catch (IOException _) {
            unable(now);
            return;
        }
        prepare(channel);
        key = place.crowd.register(channel, SelectionKey.OP_CONNECT, this);
        try {
            if (channel.connect(place.crowd.exits().server())) {
                isOpen(now);
            }
        } catch (BindException _) {
            unable(now);
        }
    }

    private void finishConnect(long now) throws IOException {
        if (channel.finishConnect()) {
            isOpen(now);
        }
    }

    private void isOpen(long now) throws IOException {
        open = true;
        place.account.open.incrementAndGet();
        place.account.connected.incrementAndGet();
        listen(true);
        opened(now);
    }

    private void flush() throws IOException {
        place.account.sent.addAndGet(channel.write(unsent));
        boolean more = unsent.hasRemaining();
        key.interestOps(more ? key.interestOps() | SelectionKey.OP_WRITE : key.interestOps() & ~SelectionKey.OP_WRITE);
    }

    private void unable(long now) {
        place.account.unable.incrementAndGet();
        leave();
        wake(now + place.crowd.comebackNanos());
    }

    /** The server has ended the connection, or let none come about. */
    private void ended(long now) {
        if (!open) {
            place.account.refused.incrementAndGet();
        } else if (!isFairEnd()) {
            place.account.thrownOut.incrementAndGet();
        }
        leave();
        wake(now + place.crowd.comebackNanos());
    }
}
