package lineup.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import lineup.http.Content;

/**
 * An open file that several answers send at the same time. It is closed, and its copy in memory given back, when the
 * last of those who hold it lets go, so that a cache can forget a file which is still being sent.
 */
final class SharedFile implements Content.Hold {
    private final OpenFile file;
    private final MemoryCopy copy;
    private final AtomicInteger holders = new AtomicInteger(1);

    /** Is held by the caller. */
    SharedFile(OpenFile file, MemoryCopy.Room room) {
        this.file = file;
        this.copy = file.size() > MemoryCopy.MOST ? null : new MemoryCopy(file, room);
    }

    OpenFile file() {
        return file;
    }

    /** Whether the caller holds it from now on; not so once everybody has let go. */
    boolean tryHold() {
        return holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    @Override
    public boolean isIntact() {
        return !file.wasEdited();
    }

    @Override
    public ByteBuffer inMemory() {
        return copy == null ? null : copy.bytes();
    }

    @Override
    public void release() {
        if (holders.decrementAndGet() == 0) {
            if (copy != null) {
                copy.release();
            }
            try {
                file.channel().close();
            } catch (IOException e) {
                throw new UncheckedIOException("closing a file that was only read", e);
            }
        }
    }
}
