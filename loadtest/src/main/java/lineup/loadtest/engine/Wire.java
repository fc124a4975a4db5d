package lineup.loadtest.engine;

import static java.nio.channels.SelectionKey.OP_CONNECT;
import static java.nio.channels.SelectionKey.OP_READ;
import static java.nio.channels.SelectionKey.OP_WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/**
 * The connection of one slot as the system sees it: a socket that is opened, read, written and closed.
 *
 * <p>What is written is tried at once; the selector is asked only after a short write, and only until the rest is out.
 */
final class Wire {

    private final Loop loop;
    private final Kit kit;
    private final Outgoing outgoing;
    private SocketChannel channel;
    private SelectionKey key;
    private boolean writing;

    Wire(Loop loop, Kit kit, InFlight requests) {
        this.loop = loop;
        this.kit = kit;
        outgoing = new Outgoing(kit, requests);
    }

    /** Begins to connect; true when that is done at once. */
    boolean connect(Slot slot) throws IOException {
        channel = kit.connector.open();
        boolean done = kit.connector.connect(channel);
        key = loop.register(channel, done ? OP_READ : OP_CONNECT, slot);
        return done;
    }

    /** True when the connection is established. */
    boolean finishConnect() throws IOException {
        boolean done = channel.finishConnect();
        if (done) {
            key.interestOps(OP_READ);
        }
        return done;
    }

    /** Whether there is something to read, for which a socket that can also be written does not wait. */
    boolean isReadable() {
        return key.isReadable();
    }

    int read(ByteBuffer in) throws IOException {
        return channel.read(in);
    }

    /**
     * Writes what is in flight and not yet written, or the rest of it when the socket is ready for that.
     *
     * @param last the place in flight of the request that is the connection's last, or one that is not in flight
     */
    void send(int last) throws IOException {
        boolean rest = !outgoing.send(channel, last);
        if (rest != writing) {
            writing = rest;
            key.interestOps(rest ? OP_READ | OP_WRITE : OP_READ);
        }
    }

    /** Whether it waits for the socket to take the rest. */
    boolean isWriting() {
        return writing;
    }

    boolean hasSentOldest() {
        return outgoing.hasSentOldest();
    }

    /** The oldest request is in flight no more. */
    void answered() {
        outgoing.answered();
    }

    void close() {
        outgoing.clear();
        writing = false;
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close a connection", e);
        }
        channel = null;
        key = null;
    }
}
