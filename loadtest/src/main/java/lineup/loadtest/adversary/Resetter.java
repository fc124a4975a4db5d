package lineup.loadtest.adversary;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;

/** Asks and ends the connection with a RST: at once or when the answer begins, in turn. Then it connects again. */
final class Resetter extends Client {

    private final ByteBuffer request;
    private final long pause;
    private boolean waits;
    private long nextAt;

    Resetter(Place place, ByteBuffer request, long pause) {
        super(place);
        this.request = request;
        this.pause = pause;
    }

    @Override
    void opened(long now) throws IOException {
        nextAt = now + pause / 2 + phase(pause) / 2;
        waits = !waits;
        send(request);
        if (waits) {
            wake(nextAt);
        } else {
            reset();
        }
    }

    @Override
    void onInput(ByteBuffer in, long now) throws IOException {
        reset();
    }

    @Override
    void onTime(long now) throws IOException {
        nextAt = now;
        reset();
    }

    private void reset() throws IOException {
        channel().setOption(StandardSocketOptions.SO_LINGER, 0);
        leave();
        ready();
        wake(nextAt);
    }
}
