package lineup.loadtest.control;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/**
 * The one answer of the null responder, many times over in a direct buffer, so that a pipeline is answered in one
 * write.
 */
final class NullAnswers {

    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n\r\nok\n".getBytes(US_ASCII);
    private static final int COPIES = 128;

    private final ByteBuffer copies = ByteBuffer.allocateDirect(ANSWER.length * COPIES);

    NullAnswers() {
        for (int i = 0; i < COPIES; i++) {
            copies.put(ANSWER);
        }
    }

    /** The length of one answer. */
    int length() {
        return ANSWER.length;
    }

    /** The bytes from a place inside an answer on, at most so many. The buffer is valid until the next call. */
    ByteBuffer from(int offset, long most) {
        return copies.limit((int) Math.min(copies.capacity(), offset + most)).position(offset);
    }
}
