package lineup.loadtest.control;

import java.nio.ByteBuffer;

/**
 * The one answer of the null responder, many times over in a direct buffer, so that a pipeline is answered in one
 * write.
 */
final class NullAnswers {

    private static final int COPIES = 128;

    private final int length;
    private final ByteBuffer copies;

    NullAnswers(NullAnswer answer) {
        byte[] bytes = answer.bytes();
        length = bytes.length;
        copies = ByteBuffer.allocateDirect(length * COPIES);
        for (int i = 0; i < COPIES; i++) {
            copies.put(bytes);
        }
    }

    /** The length of one answer. */
    int length() {
        return length;
    }

    /** The bytes from a place inside an answer on, at most so many. The buffer is valid until the next call. */
    ByteBuffer from(int offset, long most) {
        return copies.limit((int) Math.min(copies.capacity(), offset + most)).position(offset);
    }
}
