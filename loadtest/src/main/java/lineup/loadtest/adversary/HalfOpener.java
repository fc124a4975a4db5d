package lineup.loadtest.adversary;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Sends a request without its last line, and then a FIN or nothing: see {@link Kind#HALF_OPEN}. */
final class HalfOpener extends Client {

    private static final int END_OF_HEAD = 2;

    private final ByteBuffer half;

    HalfOpener(Place place, ByteBuffer request) {
        super(place);
        half = request.duplicate().limit(request.limit() - END_OF_HEAD);
    }

    @Override
    void opened(long now) throws IOException {
        send(half);
        if (index() % 2 == 1) {
            channel().shutdownOutput();
        }
        ready();
    }
}
