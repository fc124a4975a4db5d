package lineup.loadtest.http;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One line of a response head, gathered however the input is cut.
 *
 * <p>Every byte is looked at once, so a response that dribbles in costs no more than one that comes whole. The array is
 * reused from line to line: nothing is allocated once it has grown to the longest line of the server.
 */
final class Line {

    private static final int LIMIT = 16 * 1024;

    private byte[] bytes = new byte[256];
    private int length;

    /** Takes bytes up to and including the next LF; true when that LF has come. A CR before it is not kept. */
    boolean take(ByteBuffer in) throws MalformedResponseException {
        int limit = in.limit();
        for (int position = in.position(); position < limit; position++) {
            byte next = in.get(position);
            if (next == '\n') {
                in.position(position + 1);
                dropCarriageReturn();
                return true;
            }
            append(next);
        }
        in.position(limit);
        return false;
    }

    void clear() {
        length = 0;
    }

    int length() {
        return length;
    }

    byte at(int index) {
        return bytes[index];
    }

    int indexOf(char wanted, int from) {
        for (int i = from; i < length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the lower-case text stands at this index, in any case of letters. */
    boolean has(String lowerCase, int index) {
        if (index + lowerCase.length() > length) {
            return false;
        }
        for (int i = 0; i < lowerCase.length(); i++) {
            if (lower(bytes[index + i]) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the comma-separated list that starts at this index has the lower-case token as a member. */
    boolean lists(String token, int from) {
        for (int start = from; start < length;) {
            int comma = indexOf(',', start);
            int end = comma < 0 ? length : comma;
            int first = skipSpace(start, end);
            int last = skipSpaceBack(first, end);
            if (last - first == token.length() && has(token, first)) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    int skipSpace(int from, int end) {
        int i = from;
        while (i < end && isSpace(bytes[i])) {
            i++;
        }
        return i;
    }

    int skipSpaceBack(int start, int end) {
        int i = end;
        while (i > start && isSpace(bytes[i - 1])) {
            i--;
        }
        return i;
    }

    private void append(byte next) throws MalformedResponseException {
        if (length == bytes.length) {
            if (length == LIMIT) {
                throw new MalformedResponseException("a line of the head is longer than " + LIMIT + " bytes");
            }
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = next;
    }

    private void dropCarriageReturn() {
        if (length > 0 && bytes[length - 1] == '\r') {
            length--;
        }
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t';
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
    }
}
