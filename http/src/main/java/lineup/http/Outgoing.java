package lineup.http;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What is to be sent: the heads and small contents of a batch of responses in one run of bytes, and behind it at most
 * one file part. So a batch of pipelined responses leaves in one write. While empty it owns no storage.
 */
public final class Outgoing {
    private static final int FIRST_SIZE = 2048;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private byte[] collected = NOTHING.array();
    private int length;
    private ByteBuffer bytes = NOTHING;
    private Content.FilePart file;
    private long fileSent;

    void append(byte[] more) {
        append(more, more.length);
    }

    void append(byte[] more, int count) {
        if (collected.length - length < count) {
            collected = Arrays.copyOf(collected, Math.max(FIRST_SIZE, 2 * (length + count)));
        }
        System.arraycopy(more, 0, collected, length, count);
        length += count;
    }

    void append(Content content) {
        switch (content) {
            case Content.Bytes small -> append(small.bytes());
            case Content.FilePart part -> file = part;
        }
    }

    /** Whether the batch ends here: nothing can stand behind a file part, and memory is bounded. */
    boolean isFull(Limits limits) {
        return file != null || length >= limits.batch();
    }

    /** The bytes to send first; writing them moves their position on. */
    public ByteBuffer bytes() {
        if (length > 0) {
            bytes = ByteBuffer.wrap(collected, 0, length);
            collected = NOTHING.array();
            length = 0;
        }
        return bytes;
    }

    /** The file part to send after the bytes, or null. */
    public Content.FilePart file() {
        return file;
    }

    /** Where in the file the next byte to send stands. */
    public long filePosition() {
        return file.position() + fileSent;
    }

    public long fileRemaining() {
        return file == null ? 0 : file.length() - fileSent;
    }

    /** Notes that so many bytes of the file part were sent. */
    public void onFileSent(long count) {
        fileSent += count;
    }

    public boolean isEmpty() {
        return length == 0 && !bytes.hasRemaining() && fileRemaining() == 0;
    }

    /** Lets go of everything, sent or not. */
    void release() {
        collected = NOTHING.array();
        length = 0;
        bytes = NOTHING;
        fileSent = 0;
        if (file != null) {
            file.release();
            file = null;
        }
    }
}
