package lineup.loadtest.control;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/**
 * One connection of the null responder: how much of the end of a head has been seen, and how many bytes are owed.
 *
 * <p>All answers are the same, so what is owed is a stretch of one endless repetition, and its place in it is enough.
 */
final class NullConnection {

    private static final byte[] END = {'\r', '\n', '\r', '\n'};
    private static final byte[] CLOSE = "\r\nConnection: close\r\n\r\n".getBytes(US_ASCII);

    private final SocketChannel channel;
    private int matched;
    private long owed;
    private int offset;
    private boolean last;

    NullConnection(SocketChannel channel) {
        this.channel = channel;
    }

    /** Answers what has come; a false result says that the connection has ended. */
    boolean onReadable(ByteBuffer input, NullAnswers answers, SelectionKey key) throws IOException {
        if (channel.read(input.clear()) < 0) {
            return false;
        }
        owed += (long) heads(input.flip()) * answers.length();
        last = endsWithClose(input);
        return onWritable(answers, key);
    }

    boolean onWritable(NullAnswers answers, SelectionKey key) throws IOException {
        while (owed > 0) {
            int written = channel.write(answers.from(offset, owed));
            owed -= written;
            offset = (offset + written) % answers.length();
            if (written == 0) {
                // It takes no more, so it is asked nothing more before it has taken this.
                key.interestOps(SelectionKey.OP_WRITE);
                return true;
            }
        }
        if (key.interestOps() != SelectionKey.OP_READ) {
            key.interestOps(SelectionKey.OP_READ);
        }
        return !last;
    }

    /** The heads that end in the input, the first of which may have begun in an earlier one. */
    private int heads(ByteBuffer input) {
        int count = 0;
        int at = 0;
        while (at < input.limit()) {
            if (matched == 0 && at + END.length <= input.limit() && input.get(at + END.length - 1) > '\r') {
                // An end that began at any of these four would hold the last of them, which is no part of one.
                at += END.length;
                continue;
            }
            byte next = input.get(at++);
            if (next == END[matched]) {
                matched++;
            } else {
                matched = next == '\r' ? 1 : 0;
            }
            if (matched == END.length) {
                matched = 0;
                count++;
            }
        }
        return count;
    }

    /** Whether the last head says so; only in the spelling and the place that the load generator has for it. */
    private static boolean endsWithClose(ByteBuffer input) {
        int start = input.limit() - CLOSE.length;
        int i = CLOSE.length;
        while (i > 0 && start >= 0 && input.get(start + i - 1) == CLOSE[i - 1]) {
            i--;
        }
        return i == 0;
    }
}
