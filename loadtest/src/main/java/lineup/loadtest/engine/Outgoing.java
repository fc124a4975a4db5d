package lineup.loadtest.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * What a connection still has to write of the requests in flight: all of them in one write, if the socket takes it.
 *
 * <p>It keeps a place in the sequence of requests, and no bytes.
 */
final class Outgoing {

    private final Kit kit;
    private final InFlight requests;
    /** So many of the requests in flight are wholly written, … */
    private int whole;
    /** … and of the next one so many bytes. */
    private int written;

    Outgoing(Kit kit, InFlight requests) {
        this.kit = kit;
        this.requests = requests;
    }

    void clear() {
        whole = 0;
        written = 0;
    }

    /** Whether the oldest request in flight is wholly written. */
    boolean hasSentOldest() {
        return whole > 0;
    }

    /** The oldest request is in flight no more. */
    void answered() {
        whole--;
    }

    /**
     * Writes as much as the socket takes; true when nothing is left.
     *
     * @param last the place in flight of the request that is the connection's last, or one that is not in flight
     */
    boolean send(SocketChannel channel, int last) throws IOException {
        while (whole < requests.size()) {
            ByteBuffer bytes = whole == requests.size() - 1 ? rest(whole, last) : batch(last);
            int count = channel.write(bytes);
            boolean isShort = bytes.hasRemaining();
            advance(count, last);
            if (isShort) {
                return false;
            }
        }
        return true;
    }

    private ByteBuffer rest(int index, int last) {
        ByteBuffer bytes = kit.request(requests.target(index), index == last);
        return index == whole ? bytes.position(written) : bytes;
    }

    private ByteBuffer batch(int last) {
        ByteBuffer batch = kit.emptyBatch();
        for (int i = whole; i < requests.size() && batch.hasRemaining(); i++) {
            ByteBuffer bytes = rest(i, last);
            if (bytes.remaining() > batch.remaining()) {
                bytes.limit(bytes.position() + batch.remaining());
            }
            batch.put(bytes);
        }
        return batch.flip();
    }

    private void advance(int count, int last) {
        int left = count;
        while (left > 0) {
            int length = rest(whole, last).remaining();
            if (left < length) {
                written += left;
                return;
            }
            left -= length;
            whole++;
            written = 0;
        }
    }
}
