package lineup.site;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import lineup.http.Content;
import lineup.http.FieldLines;
import lineup.http.Method;
import lineup.http.Request;
import lineup.http.Response;
import lineup.http.Status;

/** Steps 4 to 7 of {@link StaticResponder}: from a file that was found to a response. Safe for several threads. */
final class FileAnswer {
    /** A file that is written to all the time, such as a log, is sent as it is after so many attempts. */
    private static final int ATTEMPTS = 3;

    private final Resources resources;
    private final Representations representations;
    private final ErrorPages errorPages;
    private final ReprDigest digests = new ReprDigest();

    FileAnswer(Site site, SiteOptions options, ErrorPages errorPages) {
        this.resources = new Resources(site, options);
        this.representations = new Representations(options);
        this.errorPages = errorPages;
    }

    /** @throws IOException if the file is gone or unreadable by now */
    Response respond(Request request, Path real, String path, Instant now, Trail trail) throws IOException {
        Care care = trail == Trail.SILENT ? Care.AS_REMEMBERED : Care.ANEW;
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(request, real, path, now, attempt == ATTEMPTS ? Care.AS_IT_IS : care, trail);
            } catch (EditedException | NoSuchFileException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                care = Care.ANEW;
            }
        }
    }

    private Response attempt(Request request, Path real, String path, Instant now, Care care, Trail trail)
            throws IOException {
        Resource resource = resources.of(real, path, now.toEpochMilli(), care); // Step 4
        Variants.Variant variant = resource.variants().choose(request.fields(), trail);
        Representation representation = representations.of(resource, variant, now, care, trail);
        Response response;
        try {
            response = respond(request, representation, now, trail);
        } catch (IOException | RuntimeException e) {
            representation.body().release();
            throw e;
        }
        boolean wasRead = response.content() instanceof Content.Bytes bytes && bytes.length() > 0;
        if (care != Care.AS_IT_IS && wasRead && representation.body().wasEdited()) {
            throw new EditedException();
        }
        return response;
    }

    private Response respond(Request request, Representation representation, Instant now, Trail trail)
            throws IOException {
        Preconditions preconditions = new Preconditions(representation.tag(), representation.modified(), now);
        Status verdict = preconditions.evaluate(request.fields(), trail); // Step 5
        if (verdict == Status.NOT_MODIFIED) {
            return representation.notModified();
        }
        if (verdict != null) {
            String why = "A precondition of the request does not hold.";
            return instead(representation, errorPages.of(verdict, why, representation.varyFields()));
        }
        // Step 6. RFC 9110 §14.2: GET is the only method with ranges.
        boolean rangeable = request.method() == Method.GET
                && representation.hasRanges()
                && preconditions.allowRange(request.fields());
        String range = rangeable ? request.fields().combined("range") : null;
        return send(request, representation, ByteRange.of(range, representation.size()), trail);
    }

    /** Step 7. */
    private Response send(Request request, Representation representation, ByteRange range, Trail trail)
            throws IOException {
        trail.note("RFC 9110 §14.2", range::toString);
        long size = representation.size();
        FieldLines digest = digest(request, representation, range);
        if (range instanceof ByteRange.Whole) {
            return representation.whole(digest);
        }
        if (range instanceof ByteRange.Part part) {
            String contentRange = "bytes " + part.first() + "-" + part.last() + "/" + size;
            return new Response(
                    Status.PARTIAL_CONTENT,
                    representation.fields().and(digest).and(new FieldLines().add("Content-Range", contentRange)),
                    representation.body().part(part.first(), part.length()));
        }
        if (range instanceof ByteRange.Several several) {
            return several(representation, several, digest);
        }
        FieldLines fields = new FieldLines()
                .add("Content-Range", "bytes */" + size)
                .add("Accept-Ranges", "bytes")
                .addAll(representation.varyFields());
        return instead(representation,
                errorPages.of(Status.RANGE_NOT_SATISFIABLE, "The file has no byte in that range.", fields));
    }

    /** A response that needs nothing of the representation, which is let go. */
    private static Response instead(Representation representation, Response response) {
        representation.body().release();
        return response;
    }

    /** The whole is sent when it is no longer, and when Content-Encoding would seem to be about the multipart. */
    private static Response several(Representation representation, ByteRange.Several several, FieldLines digest)
            throws IOException {
        Multipart multipart = Multipart.of(
                representation.size(), representation.mediaType(), representation.tag(), several.parts());
        if (representation.coding() != ContentCoding.IDENTITY || multipart.length() > representation.size()) {
            return representation.whole(digest);
        }
        FieldLines fields = representation.fields(multipart.mediaType()).addAll(digest);
        return new Response(Status.PARTIAL_CONTENT, fields, multipart.of(representation.body()));
    }

    /** The Repr-Digest field if it was asked for (RFC 9530 §3). */
    private FieldLines digest(Request request, Representation representation, ByteRange range) throws IOException {
        FieldLines fields = new FieldLines();
        if (range instanceof ByteRange.Unsatisfiable
                || representation.size() > ReprDigest.LARGEST
                || !ReprDigest.isWanted(request.fields())) {
            return fields;
        }
        return fields.add("Repr-Digest", digests.of(representation.version(), representation.body()::sha256));
    }
}
