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

    private final Variants variants;
    private final CachePolicy cachePolicy;
    private final ErrorPages errorPages;
    private final GzipCache gzips = new GzipCache();
    private final ReprDigest digests = new ReprDigest();

    FileAnswer(Site site, SiteOptions options, ErrorPages errorPages) {
        this.variants = new Variants(site, options.gzipFrom());
        this.cachePolicy = new CachePolicy(options.cacheRules());
        this.errorPages = errorPages;
    }

    /** @throws IOException if the file is gone or unreadable by now */
    Response respond(Request request, Path real, String path, Instant now, Trail trail) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(request, real, path, now, trail, attempt == ATTEMPTS);
            } catch (EditedException | NoSuchFileException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Response attempt(Request request, Path real, String path, Instant now, Trail trail, boolean lastAttempt)
            throws IOException {
        Representation representation = represent(request, real, path, now, trail);
        try {
            Response response = respond(request, representation, now, trail);
            boolean inMemory = response.content() instanceof Content.Bytes bytes && bytes.length() > 0;
            if (!lastAttempt && inMemory && representation.file().wasEdited()) {
                throw new EditedException();
            }
            return response;
        } catch (IOException | RuntimeException e) {
            representation.release();
            throw e;
        }
    }

    /** Step 4: which variant, opened. */
    private Representation represent(Request request, Path real, String path, Instant now, Trail trail)
            throws IOException {
        String mediaType = MediaTypes.of(path.substring(path.lastIndexOf('/') + 1));
        Variants.Variant variant = variants.choose(real, mediaType, request.fields(), trail);
        OpenFile file = OpenFile.open(variant.file());
        EntityTag plainTag = EntityTag.of(file.modified(), file.size(), now);
        byte[] compressed = variant.onTheFly() ? compress(file, plainTag) : null;
        EntityTag tag = plainTag.in(variant.coding());
        Instant modified = file.modified().isAfter(now) ? now : file.modified();
        trail.note("RFC 9110 §8.8.3", () -> "opened " + file.size() + " bytes of " + mediaType + ", ETag "
                + (compressed == null ? tag : tag.weakened()));
        return new Representation(file, compressed, mediaType, variant.coding(),
                compressed == null ? tag : tag.weakened(), modified, cachePolicy.of(path, mediaType), variant.varies());
    }

    private byte[] compress(OpenFile file, EntityTag tag) throws IOException {
        if (tag.weak()) {
            return GzipCache.compress(file.readAndClose(0, (int) file.size())); // it may still change under its name
        }
        String version = file.real() + " " + tag.opaque();
        byte[] known = gzips.get(version);
        return known != null ? known : gzips.put(version, file.readAndClose(0, (int) file.size()));
    }

    private Response respond(Request request, Representation representation, Instant now, Trail trail)
            throws IOException {
        Preconditions preconditions = new Preconditions(representation.tag(), representation.modified(), now);
        Status verdict = preconditions.evaluate(request.fields(), trail); // Step 5
        if (verdict == Status.NOT_MODIFIED) {
            representation.release();
            return Response.empty(verdict, representation.cacheFields());
        }
        if (verdict != null) {
            representation.release();
            return errorPages.of(verdict, "A precondition of the request does not hold.", representation.varyFields());
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
        return switch (range) {
            case ByteRange.Whole whole -> whole(representation, digest);
            case ByteRange.Part part -> new Response(
                    Status.PARTIAL_CONTENT,
                    representation.fields(representation.mediaType())
                            .addAll(digest)
                            .add("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + size),
                    representation.content(part.first(), part.length()));
            case ByteRange.Several several -> several(representation, several, digest);
            case ByteRange.Unsatisfiable unsatisfiable -> {
                representation.release();
                FieldLines fields = new FieldLines()
                        .add("Content-Range", "bytes */" + size)
                        .add("Accept-Ranges", "bytes")
                        .addAll(representation.varyFields());
                yield errorPages.of(Status.RANGE_NOT_SATISFIABLE, "The file has no byte in that range.", fields);
            }
        };
    }

    private static Response whole(Representation representation, FieldLines digest) throws IOException {
        return new Response(
                Status.OK,
                representation.fields(representation.mediaType()).addAll(digest),
                representation.content(0, representation.size()));
    }

    /** The whole is sent when it is no longer, and when Content-Encoding would seem to be about the multipart. */
    private static Response several(Representation representation, ByteRange.Several several, FieldLines digest)
            throws IOException {
        Multipart multipart = Multipart.of(representation.file(), representation.size(),
                representation.mediaType(), representation.tag(), several.parts());
        if (representation.coding() != ContentCoding.IDENTITY
                || multipart.content().length() > representation.size()) {
            return whole(representation, digest);
        }
        FieldLines fields = representation.fields(multipart.mediaType()).addAll(digest);
        return new Response(Status.PARTIAL_CONTENT, fields, multipart.content());
    }

    /** The Repr-Digest field if it was asked for (RFC 9530 §3). */
    private FieldLines digest(Request request, Representation representation, ByteRange range) throws IOException {
        FieldLines fields = new FieldLines();
        if (range instanceof ByteRange.Unsatisfiable
                || representation.size() > ReprDigest.LARGEST
                || !ReprDigest.isWanted(request.fields())) {
            return fields;
        }
        String version = representation.tag().weak() ? null : representation.file().real() + " " + representation.tag();
        byte[] compressed = representation.compressed();
        return fields.add("Repr-Digest", digests.of(version, () -> compressed == null
                ? Digest.base64(representation.file().channel(), representation.size())
                : Digest.base64(compressed)));
    }
}
