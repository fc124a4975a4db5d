package lineup.loadtest.adversary;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import lineup.loadtest.http.ResponseScanner;

/**
 * Asks, and takes the answer at a fixed number of bytes a second; once it has all of it, it asks again.
 *
 * <p>Its receive buffer is the smallest that is of use, so that what it has not read fills the server's buffers and
 * not its own. It reads ten times a second, and where there are more than a thousand less often, so that all of them
 * together read some 10,000 times a second at most and leave the CPU to those whom they are to disturb.
 */
final class SlowReader extends Client {

    /** Linux makes 8 KiB of it, half of them for its own needs. */
    private static final int RECEIVE_BUFFER = 4 * 1024;

    private static final long SHORTEST_PERIOD = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long PERIOD_PER_CLIENT = TimeUnit.MICROSECONDS.toNanos(100);

    private final ByteBuffer request;
    private final boolean head;
    private final double bytesPerNano;
    private final long period;
    private final ResponseScanner scanner = new ResponseScanner(false);
    private long readAt;

    SlowReader(Place place, ByteBuffer request, boolean head, int bytesPerSecond, int clients) {
        super(place);
        this.request = request;
        this.head = head;
        bytesPerNano = bytesPerSecond / 1e9;
        period = Math.max((long) Math.ceil(1 / bytesPerNano), Math.max(SHORTEST_PERIOD, PERIOD_PER_CLIENT * clients));
    }

    @Override
    void prepare(SocketChannel fresh) throws IOException {
        super.prepare(fresh);
        // Before the connect: the window that is offered with it follows from the buffer (RFC 7323 §2.2).
        fresh.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
    }

    @Override
    void opened(long now) throws IOException {
        readAt = now;
        listen(false);
        ask();
        wake(now + period / 2 + phase(period) / 2);
    }

    @Override
    void onTime(long now) throws IOException {
        wake(now + period);
        long allowed = (long) (bytesPerNano * (now - readAt));
        readAt = now;
        boolean more = true;
        while (more && allowed > 0) {
            ByteBuffer in = emptyInput((int) Math.min(allowed, Integer.MAX_VALUE));
            more = read(in, now) && !isAway();
            allowed -= in.limit();
        }
    }

    @Override
    void onInput(ByteBuffer in, long now) throws IOException {
        ready();
        if (scanner.feed(in)) {
            askAgain(now);
        }
    }

    @Override
    boolean isFairEnd() {
        return scanner.endOfInput();
    }

    private void askAgain(long now) throws IOException {
        if (scanner.persistent()) {
            ask();
        } else {
            leave();
            wake(now + period);
        }
    }

    private void ask() throws IOException {
        scanner.begin(head);
        send(request);
    }
}
