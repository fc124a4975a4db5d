package lineup.http;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The bytes received and not yet consumed. While there are none it owns no storage, so that an idle connection costs
 * next to nothing.
 */
final class Input {
    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int start;
    private int end;

    int length() {
        return end - start;
    }

    byte at(int offset) {
        return bytes[start + offset];
    }

    /** The offset, from {@code from} on and before {@code to}, of the first byte of no such class; or {@code to}. */
    int endOfRun(Grammar.Run run, int from, int to) {
        int last = start + to;
        for (int i = start + from; i < last; i++) {
            if (!run.has(bytes[i])) {
                return i - start;
            }
        }
        return to;
    }

    void append(ByteBuffer source) {
        int more = source.remaining();
        if (bytes.length - end < more) {
            // Twice what is needed when a rest is kept, so that input that dribbles in is copied a few times only.
            int kept = length();
            byte[] roomier = kept == 0 ? new byte[more] : new byte[2 * (kept + more)];
            System.arraycopy(bytes, start, roomier, 0, kept);
            bytes = roomier;
            start = 0;
            end = kept;
        }
        source.get(bytes, end, more);
        end += more;
    }

    void skip(int count) {
        start += count;
        if (start == end) {
            bytes = NOTHING;
            start = 0;
            end = 0;
        }
    }

    /** Whether exactly that stands there. */
    boolean isAt(int from, int to, byte[] text) {
        return Arrays.equals(bytes, start + from, start + to, text, 0, text.length);
    }

    /** What stands there, one character a byte. */
    String text(int from, int to) {
        return Ascii.text(bytes, start + from, start + to);
    }

    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(bytes, start + from, start + to);
    }

    /** Consumes the first {@code count} bytes and gives them away: what is all of it need not be copied. */
    byte[] take(int count) {
        byte[] taken = count == bytes.length ? bytes : copy(0, count);
        skip(count);
        return taken;
    }

    void clear() {
        skip(length());
    }
}
