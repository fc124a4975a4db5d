package lineup.site;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes of a file of medium size outside the heap, where the kernel reads them without a copy before.
 *
 * <p>They are read when they are asked for a second time, since sending the file once costs less than reading it. They
 * are given back at once when nobody holds the file, and do not wait for the garbage collector, which a server that
 * makes no garbage seldom needs.
 */
final class MemoryCopy {
    /** In bytes. Up to here copying them in one write with their head beats sendfile and its further system calls. */
    static final int MOST = 128 * 1024;

    private final OpenFile file;
    private final Room room;
    private boolean askedBefore;
    private Arena arena;
    private volatile ByteBuffer bytes;

    MemoryCopy(OpenFile file, Room room) {
        this.file = file;
        this.room = room;
    }

    /** How many bytes all copies together may have, with those of old versions that are still being sent. */
    static final class Room {
        private final AtomicLong free;

        Room(long free) {
            this.free = new AtomicLong(free);
        }

        boolean tryTake(long size) {
            boolean fits = free.addAndGet(-size) >= 0;
            if (!fits) {
                giveBack(size);
            }
            return fits;
        }

        void giveBack(long size) {
            free.addAndGet(size);
        }
    }

    /** All of them, or null if they are not in memory. The caller holds the file. */
    ByteBuffer bytes() {
        ByteBuffer known = bytes;
        return known == null ? askAgain() : known;
    }

    private synchronized ByteBuffer askAgain() {
        if (askedBefore && bytes == null && room.tryTake(file.size())) {
            load();
        }
        askedBefore = true;
        return bytes;
    }

    private void load() {
        arena = Arena.ofShared();
        ByteBuffer all = arena.allocate(file.size()).asByteBuffer();
        try {
            file.fill(all, 0);
            if (!file.wasEdited()) {
                bytes = all.flip().asReadOnlyBuffer();
                return;
            }
        } catch (IOException e) {
            // whoever sends the file will see for himself
        }
        release();
    }

    /** Gives them back; nobody may use them any more. */
    void release() {
        if (arena != null) {
            bytes = null;
            arena.close();
            arena = null;
            room.giveBack(file.size());
        }
    }
}
