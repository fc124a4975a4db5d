package lineup.http;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import lineup.http.Content.FileParts;

/**
 * What is to be sent: the heads and small contents of a batch of responses in one run of bytes, and behind it at most
 * one content from a file, which may have several parts with bytes between them. So a batch of pipelined responses
 * leaves in one write. While empty it owns no storage.
 */
public final class Outgoing {
    private static final int FIRST_SIZE = 2048;
    /** In bytes: copying up to here costs less than a write of two buffers. */
    private static final int SMALL_PART = 8 * 1024;

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private byte[] collected = NOTHING.array();
    private int length;
    private ByteBuffer bytes = NOTHING;

    /** Owns the file, if there is one. */
    private Content fromFile = Content.NONE;

    private FileChannel file;
    private long filePosition;
    private long fileRemaining;
    /** All of the file, or null. */
    private ByteBuffer inMemory;

    /** What follows the present part of the file. */
    private Iterator<FileParts.Section> sections = Collections.emptyIterator();

    private byte[] end = NOTHING.array();

    private boolean last;

    void append(byte[] more) {
        append(more, more.length);
    }

    /** Like {@link #append(byte[])}, but does not copy what then is all of the batch; it must not be changed. */
    void appendAsItIs(byte[] more) {
        if (length == 0) {
            collected = more; // it is full, so that what follows goes into an array of our own
            length = more.length;
        } else {
            append(more);
        }
    }

    void append(byte[] more, int count) {
        makeRoom(count);
        System.arraycopy(more, 0, collected, length, count);
        length += count;
    }

    private void append(ByteBuffer more) {
        int count = more.remaining();
        makeRoom(count);
        more.get(collected, length, count);
        length += count;
    }

    private void makeRoom(int count) {
        if (collected.length - length < count) {
            collected = Arrays.copyOf(collected, Math.max(FIRST_SIZE, 2 * (length + count)));
        }
    }

    void append(Content content) {
        if (content instanceof Content.Bytes small) {
            append(small.bytes());
        } else if (content instanceof Content.FilePart part && isSmallAndInMemory(part)) {
            append(part.hold().inMemory().slice((int) part.position(), (int) part.length()));
            part.release();
        } else if (content instanceof Content.FilePart part) {
            fromFile = part;
            file = part.file();
            filePosition = part.position();
            fileRemaining = part.length();
            inMemory = part.hold().inMemory();
        } else {
            FileParts parts = (FileParts) content;
            fromFile = parts;
            file = parts.file();
            sections = parts.sections().iterator();
            end = parts.end();
            inMemory = parts.hold().inMemory();
            nextSection();
        }
    }

    private static boolean isSmallAndInMemory(Content.FilePart part) {
        return part.length() <= SMALL_PART && part.hold().inMemory() != null;
    }

    private void nextSection() {
        if (sections.hasNext()) {
            FileParts.Section section = sections.next();
            append(section.before());
            filePosition = section.position();
            fileRemaining = section.length();
        } else {
            append(end);
            end = NOTHING.array();
        }
    }

    /** With this batch the connection ends. */
    void endsHere() {
        last = true;
    }

    /** Whether nothing follows it but the end of the output. */
    public boolean isLast() {
        return last;
    }

    /** Whether the batch ends here: nothing can stand behind a file, and memory is bounded. */
    boolean isFull(Limits limits) {
        return file != null || length >= limits.batch();
    }

    /** A copy of the bytes. */
    byte[] copy() {
        return Arrays.copyOf(collected, length);
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

    /** The file of which a part is to be sent after the bytes, or null. */
    public FileChannel file() {
        return file;
    }

    /** What remains of the present part of the file, if that is in memory and there is any; otherwise null. */
    public ByteBuffer fileBytes() {
        return inMemory == null || fileRemaining == 0 ? null : inMemory.slice((int) filePosition, (int) fileRemaining);
    }

    /** Whether the file is still the version whose description was sent. */
    public boolean isFileIntact() {
        if (fromFile instanceof Content.FilePart part) {
            return part.hold().isIntact();
        }
        return !(fromFile instanceof FileParts parts) || parts.hold().isIntact();
    }

    /** Where in the file the next byte to send stands. */
    public long filePosition() {
        return filePosition;
    }

    public long fileRemaining() {
        return fileRemaining;
    }

    /** Notes that so many bytes of the file part were sent, all bytes before it having been sent. */
    public void onFileSent(long count) {
        filePosition += count;
        fileRemaining -= count;
        if (fileRemaining == 0 && count > 0) {
            nextSection();
        }
    }

    public boolean isEmpty() {
        return length == 0 && !bytes.hasRemaining() && fileRemaining == 0;
    }

    /** Lets go of everything, sent or not. */
    void release() {
        collected = NOTHING.array();
        length = 0;
        bytes = NOTHING;
        sections = Collections.emptyIterator();
        end = NOTHING.array();
        file = null;
        last = false;
        inMemory = null;
        fileRemaining = 0;
        fromFile.release();
        fromFile = Content.NONE;
    }
}
