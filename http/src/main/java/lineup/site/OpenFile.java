package lineup.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Objects;

/**
 * One version of a file: its length, time and bytes belong together.
 *
 * <p>Java cannot ask an open file for its time, so the attributes of the path are read before and after opening; if
 * they are equal and the open file has that length, they are the open file's. A file edited in between is read again.
 */
record OpenFile(FileChannel channel, long size, Instant modified, Path real, BasicFileAttributes attributes) {
    private static final int ATTEMPTS = 3;

    /** @throws IOException if it cannot be opened, is not a regular file, or changes faster than it can be opened */
    static OpenFile open(Path real) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            BasicFileAttributes before = Site.attributes(real);
            if (!before.isRegularFile()) {
                throw new NoSuchFileException(real.toString(), null, "not a regular file");
            }
            FileChannel channel = FileChannel.open(real, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
            boolean settled = false;
            try {
                // A folder on the way that has become a link leads elsewhere, perhaps out of the root.
                settled = isSameVersion(before, Site.attributes(real))
                        && real.toRealPath().toString().equals(real.toString())
                        && channel.size() == before.size();
            } finally {
                if (!settled) {
                    channel.close();
                }
            }
            if (settled) {
                return new OpenFile(channel, before.size(), before.lastModifiedTime().toInstant(), real, before);
            }
        }
        throw new IOException("changes too fast: " + real);
    }

    private static boolean isSameVersion(BasicFileAttributes before, BasicFileAttributes after) {
        return isSameFile(before, after) && isUnedited(before, after);
    }

    private static boolean isSameFile(BasicFileAttributes before, BasicFileAttributes after) {
        return Objects.equals(before.fileKey(), after.fileKey());
    }

    private static boolean isUnedited(BasicFileAttributes before, BasicFileAttributes after) {
        return before.size() == after.size() && before.lastModifiedTime().equals(after.lastModifiedTime());
    }

    /** Whether it was written to since it was opened; one that was replaced or deleted is still whole. */
    boolean wasEdited() {
        try {
            BasicFileAttributes now = Site.attributes(real);
            return isSameFile(attributes, now) && !isUnedited(attributes, now);
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads a part into memory, and closes the file. */
    byte[] readAndClose(long position, int length) throws IOException {
        try (channel) {
            return read(position, length);
        }
    }

    /** Reads a part into memory. */
    byte[] read(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        fill(bytes, position);
        return bytes.array();
    }

    /** Fills an empty buffer with the part that begins there. */
    void fill(ByteBuffer bytes, long position) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new EditedException();
            }
        }
    }
}
