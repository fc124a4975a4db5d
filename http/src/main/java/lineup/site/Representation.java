package lineup.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import lineup.http.Content;
import lineup.http.FieldLines;
import lineup.http.HttpDate;
import lineup.http.Response;
import lineup.http.Status;

/**
 * One version of a file in one coding, and the fields that describe it; made once and shared by all that it answers.
 *
 * <p>Who has got one holds it, until a response is made of it or it is released.
 */
final class Representation implements Remembered.Value {
    private final Path file;
    private final Body body;
    private final boolean onTheFly;
    private final boolean varies;
    private final String mediaType;
    private final ContentCoding coding;
    private final EntityTag tag;
    private final Instant modified;
    private final FieldLines cacheFields;
    private final FieldLines varyFields;
    private final FieldLines fields;
    private final Response notModified;
    /** The answer with all of it, where that needs no file. */
    private final Response small;

    /**
     * @param variant the file it came from
     * @param modified not later than now, as RFC 9110 §8.8.2.1 demands of Last-Modified
     */
    Representation(Body body, Variants.Variant variant, EntityTag tag, Instant modified, Resource resource) {
        this.file = variant.file();
        this.body = body;
        this.onTheFly = variant.onTheFly();
        this.varies = variant.varies();
        this.mediaType = resource.mediaType();
        this.coding = variant.coding();
        this.tag = tag;
        this.modified = modified;
        // RFC 9110 §12.5.5: what every answer about it carries, also when identity is sent.
        this.varyFields = variant.varies() ? new FieldLines().add("Vary", "Accept-Encoding") : new FieldLines();
        this.cacheFields = new FieldLines()
                .add("ETag", tag.toString())
                .add("Cache-Control", resource.cacheControl())
                .addAll(varyFields);
        this.fields = fields(mediaType);
        this.notModified = Response.empty(Status.NOT_MODIFIED, cacheFields).lasting();
        this.small = body instanceof Body.InMemory memory
                ? new Response(Status.OK, fields, new Content.Bytes(memory.bytes())).lasting()
                : null;
    }

    /** Whether it was made in this way of this file. */
    boolean isOf(Variants.Variant variant) {
        return file.equals(variant.file()) && onTheFly == variant.onTheFly() && varies == variant.varies();
    }

    /** Its bytes are in memory twice, by themselves and behind the head of an answer. */
    @Override
    public long room() {
        return Remembered.Value.super.room() + (body instanceof Body.InMemory ? 1024 + 2 * body.size() : 1024);
    }

    @Override
    public int descriptors() {
        return body instanceof Body.InFile ? 1 : 0;
    }

    @Override
    public boolean tryHold() {
        return body.tryHold();
    }

    @Override
    public void forgotten() {
        body.release();
    }

    Body body() {
        return body;
    }

    /** RFC 9110 §14.3: whether a range of it means the same to everybody. */
    boolean hasRanges() {
        return !onTheFly;
    }

    long size() {
        return body.size();
    }

    String mediaType() {
        return mediaType;
    }

    ContentCoding coding() {
        return coding;
    }

    EntityTag tag() {
        return tag;
    }

    Instant modified() {
        return modified;
    }

    FieldLines varyFields() {
        return varyFields;
    }

    /** RFC 9110 §15.4.5. */
    Response notModified() {
        body.release();
        return notModified;
    }

    /** The answer with all of it, and with further fields. */
    Response whole(FieldLines more) throws IOException {
        if (small != null && more.isEmpty()) {
            return small;
        }
        return new Response(Status.OK, fields.and(more), body.part(0, size()));
    }

    /** What describes it in a response with a part of it. */
    FieldLines fields() {
        return fields;
    }

    /** What describes it in a response with content of that type. */
    FieldLines fields(String contentType) {
        FieldLines lines = new FieldLines()
                .addAll(cacheFields)
                .add("Last-Modified", HttpDate.format(modified))
                .add("Accept-Ranges", hasRanges() ? "bytes" : "none")
                .add("Content-Type", contentType)
                .add("X-Content-Type-Options", "nosniff");
        return coding == ContentCoding.IDENTITY ? lines : lines.add("Content-Encoding", coding.token());
    }

    /** A name for these bytes that no others share, or null while the file may change without a change of its tag. */
    String version() {
        return tag.weak() ? null : file + " " + tag;
    }
}
