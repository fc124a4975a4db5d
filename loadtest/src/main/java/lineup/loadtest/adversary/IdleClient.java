package lineup.loadtest.adversary;

import java.io.IOException;
import java.nio.ByteBuffer;
import lineup.loadtest.http.ResponseScanner;

/** Makes one request, takes the answer, and says nothing more on the connection that it keeps. */
final class IdleClient extends Client {

    private final ByteBuffer request;
    private final boolean head;
    private final ResponseScanner scanner = new ResponseScanner(false);

    IdleClient(Place place, ByteBuffer request, boolean head) {
        super(place);
        this.request = request;
        this.head = head;
    }

    @Override
    void opened(long now) throws IOException {
        scanner.begin(head);
        send(request);
    }

    @Override
    void onInput(ByteBuffer in, long now) throws IOException {
        if (scanner.feed(in)) {
            ready();
        }
    }
}
