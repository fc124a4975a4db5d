package lineup.loadtest.http;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** Takes the content of a response out of the input and keeps of it the length and, if wanted, the CRC32C. */
final class ContentMeter {

    private final CRC32C crc = new CRC32C();
    private final boolean checksum;
    private long length;

    ContentMeter(boolean checksum) {
        this.checksum = checksum;
    }

    void begin() {
        length = 0;
        if (checksum) {
            crc.reset();
        }
    }

    /** Consumes content from the input, no more than the given number of bytes, and tells how many. */
    int take(ByteBuffer in, long most) {
        int some = (int) Math.min(most, in.remaining());
        int end = in.position() + some;
        if (checksum && some > 0) {
            int limit = in.limit();
            crc.update(in.limit(end));
            in.limit(limit);
        } else {
            in.position(end);
        }
        length += some;
        return some;
    }

    long length() {
        return length;
    }

    /** The CRC32C of the content so far; 0 for no content, and where none is wanted. */
    long crc() {
        return crc.getValue();
    }
}
