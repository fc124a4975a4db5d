package lineup.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import lineup.http.Content;

/**
 * An open file that several answers send at the same time. It is closed when the last of those who hold it lets go, so
 * that a cache can forget a file which is still being sent.
 */
final class SharedFile implements Content.Hold {
    private final OpenFile file;
    private final AtomicInteger holders = new AtomicInteger(1);

    /** Is held by the caller. */
    SharedFile(OpenFile file) {
        this.file = file;
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
    public void release() {
        if (holders.decrementAndGet() == 0) {
            try {
                file.channel().close();
            } catch (IOException e) {
                throw new UncheckedIOException("closing a file that was only read", e);
            }
        }
    }
}
