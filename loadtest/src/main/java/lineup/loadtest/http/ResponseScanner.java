package lineup.loadtest.http;

import java.nio.ByteBuffer;

/**
 * Finds the end of each response in the bytes of a connection, and keeps its status and what its content measures.
 *
 * <p>It knows nothing of sockets and allocates nothing per response. The contract of {@link #feed}: it consumes input
 * up to the end of the current response and not one byte beyond it, and it never looks at a byte twice.
 *
 * <pre>
 * STATUS --line--> FIELDS --empty line--> COUNTED | CHUNKED | UNTIL_CLOSE --> DONE
 *    ^________1xx________|
 * </pre>
 */
public final class ResponseScanner {

    private enum State { STATUS, FIELDS, COUNTED, CHUNKED, UNTIL_CLOSE, DONE }

    private final Line line = new Line();
    private final Head head = new Head();
    private final ContentMeter content;
    private final ChunkedBody chunks;
    private State state = State.DONE;
    private boolean answersHead;
    private boolean started;
    private long left;

    /** A scanner that knows the CRC32C of each content only if that is wanted. */
    public ResponseScanner(boolean checksum) {
        content = new ContentMeter(checksum);
        chunks = new ChunkedBody(line, content);
    }

    /** Expects the response to the next request, which is a HEAD request or any other. */
    public void begin(boolean answersHead) {
        this.answersHead = answersHead;
        state = State.STATUS;
        started = false;
        content.begin();
        line.clear();
    }

    /** Consumes input; true when the response is complete. */
    public boolean feed(ByteBuffer in) throws MalformedResponseException {
        started |= in.hasRemaining();
        while (in.hasRemaining() && state != State.DONE) {
            switch (state) {
                case STATUS, FIELDS -> head(in);
                case COUNTED -> counted(in);
                case CHUNKED -> chunked(in);
                case UNTIL_CLOSE -> content.take(in, Long.MAX_VALUE);
                case DONE -> { }
            }
        }
        return state == State.DONE;
    }

    /** The connection has ended; true when that completes the response, false when it cuts it short. */
    public boolean endOfInput() {
        if (state == State.UNTIL_CLOSE) {
            state = State.DONE;
        }
        return state == State.DONE;
    }

    /** Whether any byte of the response has come. */
    public boolean started() {
        return started;
    }

    public int status() {
        return head.status();
    }

    /** The length of the content in bytes, without the framing of chunks. */
    public long length() {
        return content.length();
    }

    /** The CRC32C of the content, from 0 to 2³² - 1; 0 for no content, and for a scanner that was not asked for it. */
    public long crc() {
        return content.crc();
    }

    /** Whether the connection may carry another request after this response. */
    public boolean persistent() {
        return head.persistent();
    }

    private void head(ByteBuffer in) throws MalformedResponseException {
        if (!line.take(in)) {
            return;
        }
        if (state == State.STATUS) {
            head.statusLine(line);
            state = State.FIELDS;
        } else if (line.length() > 0) {
            head.field(line);
        } else {
            endOfHead();
        }
        line.clear();
    }

    // RFC 9112 §6.3, in its order.
    private void endOfHead() {
        int status = head.status();
        if (status < 200) {
            state = State.STATUS;
        } else if (answersHead || status == 204 || status == 304) {
            state = State.DONE;
        } else if (head.chunked()) {
            chunks.begin();
            state = State.CHUNKED;
        } else if (head.contentLength() >= 0) {
            left = head.contentLength();
            state = left == 0 ? State.DONE : State.COUNTED;
        } else {
            state = State.UNTIL_CLOSE;
        }
    }

    private void counted(ByteBuffer in) {
        left -= content.take(in, left);
        if (left == 0) {
            state = State.DONE;
        }
    }

    private void chunked(ByteBuffer in) throws MalformedResponseException {
        if (chunks.feed(in)) {
            state = State.DONE;
        }
    }
}
