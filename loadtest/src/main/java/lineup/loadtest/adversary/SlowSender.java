package lineup.loadtest.adversary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Sends the head of a request byte by byte; where it would end, another field line begins that never does. */
final class SlowSender extends Client {

    private static final int END_OF_HEAD = 2;
    private static final byte[] FIELD = "X-Slow: ".getBytes(ISO_8859_1);
    private static final byte FILLER = 'a';

    private final ByteBuffer request;
    private final long pause;
    private final ByteBuffer one = ByteBuffer.allocate(1);
    private int sent;

    SlowSender(Place place, ByteBuffer request, long pause) {
        super(place);
        this.request = request;
        this.pause = pause;
    }

    @Override
    void opened(long now) throws IOException {
        sent = 0;
        sendOne();
        ready();
        wake(now + pause / 2 + phase(pause) / 2);
    }

    @Override
    void onTime(long now) throws IOException {
        wake(now + pause);
        sendOne();
    }

    private void sendOne() throws IOException {
        int ofField = sent - (request.limit() - END_OF_HEAD);
        byte next = ofField < 0 ? request.get(sent) : ofField < FIELD.length ? FIELD[ofField] : FILLER;
        sent++;
        send(one.clear().put(next).flip());
    }
}
