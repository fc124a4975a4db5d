package lineup.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;

/** What a response conveys. Whoever holds one sends it or releases it. */
public sealed interface Content {
    Content NONE = new Bytes(new byte[0]);

    /** In bytes. */
    long length();

    /** Gives back what it holds without sending it. */
    void release();

    /** Content small enough to travel in one write with its head. */
    record Bytes(byte[] bytes) implements Content {
        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public void release() {
            // memory only
        }
    }

    /** A part of an open file, which is closed once sent or released. */
    record FilePart(FileChannel file, long position, long length) implements Content {
        @Override
        public void release() {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException("closing a file that was only read", e);
            }
        }
    }
}
