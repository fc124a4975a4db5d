package lineup.site;

import java.io.IOException;
import java.time.Instant;
import lineup.http.Content;
import lineup.http.FieldLines;
import lineup.http.HttpDate;

/**
 * One version of a file in one coding, and the fields that describe it.
 *
 * @param compressed its bytes if they were brought into the coding on the fly, otherwise null
 * @param modified not later than now, as RFC 9110 §8.8.2.1 demands of Last-Modified
 * @param varies whether the choice of the coding depended on the request
 */
record Representation(
        OpenFile file,
        byte[] compressed,
        String mediaType,
        ContentCoding coding,
        EntityTag tag,
        Instant modified,
        String cacheControl,
        boolean varies) {
    /** In bytes. Up to here one write together with the head beats sendfile and its extra system calls. */
    private static final int SMALL = 32 * 1024;

    /** RFC 9110 §14.3: whether a range of it means the same to everybody. */
    boolean hasRanges() {
        return compressed == null;
    }

    long size() {
        return compressed == null ? file.size() : compressed.length;
    }

    /** Consumes the file: it travels on in the content or is closed. */
    Content content(long position, long length) throws IOException {
        if (compressed != null) {
            release();
            return new Content.Bytes(compressed);
        }
        return length <= SMALL
                ? new Content.Bytes(file.readAndClose(position, (int) length))
                : new Content.FilePart(file.channel(), position, length, () -> !file.wasEdited());
    }

    void release() throws IOException {
        file.channel().close();
    }

    /** What a 304 carries (RFC 9110 §15.4.5). */
    FieldLines cacheFields() {
        return new FieldLines()
                .add("ETag", tag.toString())
                .add("Cache-Control", cacheControl)
                .addAll(varyFields());
    }

    /** What every answer about it carries, also when identity is sent (RFC 9110 §12.5.5). */
    FieldLines varyFields() {
        return varies ? new FieldLines().add("Vary", "Accept-Encoding") : new FieldLines();
    }

    /** What a response with content carries besides. */
    FieldLines fields(String contentType) {
        FieldLines fields = cacheFields()
                .add("Last-Modified", HttpDate.format(modified))
                .add("Accept-Ranges", hasRanges() ? "bytes" : "none")
                .add("Content-Type", contentType)
                .add("X-Content-Type-Options", "nosniff");
        return coding == ContentCoding.IDENTITY ? fields : fields.add("Content-Encoding", coding.token());
    }
}
