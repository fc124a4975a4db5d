package lineup.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.function.BooleanSupplier;

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

    /**
     * A part of an open file, which is closed once sent or released.
     *
     * @param isIntact whether the file is still the version whose description was sent; asked while it is sent
     */
    record FilePart(FileChannel file, long position, long length, BooleanSupplier isIntact) implements Content {
        public FilePart(FileChannel file, long position, long length) {
            this(file, position, length, () -> true);
        }

        @Override
        public void release() {
            close(file);
        }
    }

    /** Several parts of an open file with bytes before each, which is closed once sent or released. */
    record FileParts(FileChannel file, List<Section> sections, byte[] end, BooleanSupplier isIntact)
            implements Content {
        public FileParts(FileChannel file, List<Section> sections, byte[] end) {
            this(file, sections, end, () -> true);
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
            close(file);
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
