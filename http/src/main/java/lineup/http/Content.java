package lineup.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;

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

    /** What is held of an open file while it is sent. Others may hold the same file. */
    interface Hold {
        /** Whether the file is still the version whose description was sent; asked while it is sent. */
        boolean isIntact();

        /**
         * All bytes of that version outside the heap, not to be changed; null where they are only in the file. One
         * write can then send a part together with its head. Valid while held.
         */
        default ByteBuffer inMemory() {
            return null;
        }

        /** Lets go of it; the last one to do so closes the file. */
        void release();

        /** Of a file that nobody else holds and nobody edits. */
        static Hold alone(FileChannel file) {
            return new Hold() {
                @Override
                public boolean isIntact() {
                    return true;
                }

                @Override
                public void release() {
                    close(file);
                }
            };
        }
    }

    /** A part of an open file, which is let go once sent or released. */
    record FilePart(FileChannel file, long position, long length, Hold hold) implements Content {
        public FilePart(FileChannel file, long position, long length) {
            this(file, position, length, Hold.alone(file));
        }

        @Override
        public void release() {
            hold.release();
        }
    }

    /** Several parts of an open file with bytes before each, which is let go once sent or released. */
    record FileParts(FileChannel file, List<Section> sections, byte[] end, Hold hold) implements Content {
        public FileParts(FileChannel file, List<Section> sections, byte[] end) {
            this(file, sections, end, Hold.alone(file));
        }

        /** Some bytes, and the part of the file behind them. */
        public record Section(byte[] before, long position, long length) {}

        @Override
        public long length() {
            return sections.stream().mapToLong(section -> section.before().length + section.length()).sum()
                    + end.length;
        }

        @Override
        public void release() {
            hold.release();
        }
    }

    private static void close(FileChannel file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing a file that was only read", e);
        }
    }
}
