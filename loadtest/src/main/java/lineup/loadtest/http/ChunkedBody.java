package lineup.loadtest.http;

import java.nio.ByteBuffer;

/**
 * The framing of one chunked message body (RFC 9112 §7.1), which hands the content to a meter and keeps none of it.
 *
 * <pre>
 * SIZE --n--> DATA --n bytes--> END --CRLF--> SIZE
 *   `--0--> TRAILER --empty line--> complete
 * </pre>
 */
final class ChunkedBody {

    private enum State { SIZE, DATA, END, TRAILER }

    private final Line line;
    private final ContentMeter content;
    private State state = State.SIZE;
    private long left;

    ChunkedBody(Line line, ContentMeter content) {
        this.line = line;
        this.content = content;
    }

    void begin() {
        state = State.SIZE;
        line.clear();
    }

    /** Consumes input up to the end of the body; true when that is reached. */
    boolean feed(ByteBuffer in) throws MalformedResponseException {
        while (in.hasRemaining()) {
            if (state == State.DATA) {
                data(in);
            } else if (line.take(in) && endsWith(line)) {
                return true;
            }
        }
        return false;
    }

    private void data(ByteBuffer in) {
        left -= content.take(in, left);
        if (left == 0) {
            state = State.END;
        }
    }

    private boolean endsWith(Line line) throws MalformedResponseException {
        boolean last = false;
        switch (state) {
            case SIZE -> {
                left = size();
                state = left == 0 ? State.TRAILER : State.DATA;
            }
            case END -> {
                if (line.length() > 0) {
                    throw new MalformedResponseException("a chunk is longer than its size says");
                }
                state = State.SIZE;
            }
            case TRAILER -> last = line.length() == 0;
            case DATA -> throw new IllegalStateException("chunk data has no lines");
        }
        line.clear();
        return last;
    }

    private long size() throws MalformedResponseException {
        int extension = line.indexOf(';', 0);
        int end = line.skipSpaceBack(0, extension < 0 ? line.length() : extension);
        if (end == 0 || end > 15) {
            throw new MalformedResponseException("a chunk without a size");
        }
        long size = 0;
        for (int i = 0; i < end; i++) {
            int digit = Character.digit(line.at(i), 16);
            if (digit < 0) {
                throw new MalformedResponseException("a chunk size that is not hexadecimal");
            }
            size = 16 * size + digit;
        }
        return size;
    }
}
