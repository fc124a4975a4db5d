package lineup.site;

import java.io.IOException;
import java.time.Instant;
import lineup.http.Content;
import lineup.http.ErrorPage;
import lineup.http.FieldLines;
import lineup.http.HttpDate;
import lineup.http.Method;
import lineup.http.Request;
import lineup.http.Response;
import lineup.http.Status;

/** One version of a file with what describes it: answers with all of it, a range of it, or why not. */
record Representation(OpenFile file, String mediaType, EntityTag tag, Instant modified) {
    /** In bytes. Up to here reading and one write together with the head beat sendfile and its extra system calls. */
    private static final int SMALL = 32 * 1024;

    static Representation of(OpenFile file, String mediaType, Instant now) {
        // RFC 9110 §8.8.2.1: Last-Modified is never later than Date.
        Instant modified = file.modified().isAfter(now) ? now : file.modified();
        return new Representation(file, mediaType, EntityTag.of(file.modified(), file.size(), now), modified);
    }

    void release() throws IOException {
        file.channel().close();
    }

    /** Consumes the file: it travels on in the response or is closed. */
    Response respond(Request request, Instant now) throws IOException {
        Preconditions preconditions = new Preconditions(tag, modified, now);
        Status verdict = preconditions.evaluate(request.fields());
        if (verdict == Status.NOT_MODIFIED) {
            release();
            return Response.empty(verdict, validators());
        }
        if (verdict != null) {
            release();
            return ErrorPage.of(verdict, "A precondition of the request does not hold.", new FieldLines());
        }
        // RFC 9110 §14.2: GET is the only method with ranges.
        boolean rangeable = request.method() == Method.GET && preconditions.allowRange(request.fields());
        return switch (ByteRange.of(rangeable ? request.fields().combined("range") : null, file.size())) {
            case ByteRange.Whole whole -> new Response(Status.OK, described(), content(0, file.size()));
            case ByteRange.Part part -> new Response(
                    Status.PARTIAL_CONTENT,
                    described().add("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + file.size()),
                    content(part.first(), part.length()));
            case ByteRange.Unsatisfiable unsatisfiable -> {
                release();
                FieldLines fields = new FieldLines().add("Content-Range", "bytes */" + file.size());
                fields.add("Accept-Ranges", "bytes");
                yield ErrorPage.of(Status.RANGE_NOT_SATISFIABLE, "The file has no byte in that range.", fields);
            }
        };
    }

    /** What a 304 carries too (RFC 9110 §15.4.5). */
    private FieldLines validators() {
        return new FieldLines()
                .add("ETag", tag.toString())
                .add("Last-Modified", HttpDate.format(modified))
                .add("Cache-Control", mediaType.startsWith("text/html") ? "no-cache" : "max-age=0, must-revalidate");
    }

    private FieldLines described() {
        return validators()
                .add("Accept-Ranges", "bytes")
                .add("Content-Type", mediaType)
                .add("X-Content-Type-Options", "nosniff");
    }

    private Content content(long position, long length) throws IOException {
        return length <= SMALL
                ? new Content.Bytes(file.readAndClose(position, (int) length))
                : new Content.FilePart(file.channel(), position, length);
    }
}
