package lineup.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import lineup.http.ErrorPage;
import lineup.http.FieldLines;
import lineup.http.Request;
import lineup.http.RequestTarget;
import lineup.http.Responder;
import lineup.http.Response;
import lineup.http.Status;
import lineup.http.Version;

/**
 * Answers requests from the files of a {@link Site}, in five steps, each of which may end the request:
 *
 * <ol>
 *   <li>what can be answered without a resource: the method, {@code OPTIONS *}, an expectation;
 *   <li>the path, decoded once and resolved;
 *   <li>the resource it names, or a redirect to its one spelling, or 404;
 *   <li>preconditions against the one version of the file that was opened;
 *   <li>the range of it that is wanted.
 * </ol>
 *
 * Safe for use by several threads; nothing is remembered between requests.
 */
public final class StaticResponder implements Responder {
    private static final String ALLOWED = "GET, HEAD, OPTIONS";

    private final Site site;
    private final InstantSource clock;
    private final NotFoundPage notFound;

    /** @throws IOException if the folder cannot be read */
    public StaticResponder(Path folder, InstantSource clock) throws IOException {
        this.site = new Site(folder);
        this.clock = clock;
        this.notFound = new NotFoundPage(site);
    }

    @Override
    public Response respond(Request request) {
        Response early = withoutResource(request);
        if (early != null) {
            return early;
        }
        TargetPath path = TargetPath.parse(request.target().path());
        if (path == null) {
            return ErrorPage.of(Status.BAD_REQUEST, "The path is malformed or ambiguous.");
        }
        return switch (site.find(path.segments(), path.directory())) {
            case Site.Found.Nothing nothing -> notFound.response();
            case Site.Found.Directory directory -> redirect(request, path, true);
            case Site.Found.File file -> path.canonical()
                    ? file(request, file.real())
                    : redirect(request, path, path.directory());
        };
    }

    /** Step 1. */
    private static Response withoutResource(Request request) {
        if (request.expectsTheUnknown()) {
            return ErrorPage.of(Status.EXPECTATION_FAILED, "Only the expectation 100-continue can be met.");
        }
        return switch (request.method()) {
            case GET, HEAD -> null;
            case OPTIONS -> options(request);
            case POST, PUT, DELETE, PATCH, TRACE -> ErrorPage.of(
                    Status.METHOD_NOT_ALLOWED,
                    "Files here can only be read.",
                    new FieldLines().add("Allow", ALLOWED)); // RFC 9110 §15.5.6
            case CONNECT, OTHER -> ErrorPage.of(Status.NOT_IMPLEMENTED, "The method is not known here.");
        };
    }

    /** RFC 9110 §9.3.7: about the path, which need not exist, or about the server with "*". */
    private static Response options(Request request) {
        boolean wholeServer = request.target().form() == RequestTarget.Form.ASTERISK;
        return wholeServer || TargetPath.parse(request.target().path()) != null
                ? Response.empty(Status.NO_CONTENT, new FieldLines().add("Allow", ALLOWED))
                : ErrorPage.of(Status.BAD_REQUEST, "The path is malformed or ambiguous.");
    }

    /** RFC 9110 §15.4.9; HTTP/1.0 does not know 308. The query is kept, the origin cannot change. */
    private static Response redirect(Request request, TargetPath path, boolean directory) {
        String query = request.target().query() == null ? "" : "?" + request.target().query();
        String location = PathEncoder.encode(path.segments(), directory) + query;
        Status status = request.version() == Version.HTTP_1_0 ? Status.MOVED_PERMANENTLY : Status.PERMANENT_REDIRECT;
        return ErrorPage.of(status, "The resource has another path.", new FieldLines().add("Location", location));
    }

    /** Steps 4 and 5. */
    private Response file(Request request, Path real) {
        Instant now = clock.instant();
        try {
            String mediaType = MediaTypes.of(real.getFileName().toString());
            Representation representation = Representation.of(OpenFile.open(real), mediaType, now);
            try {
                return representation.respond(request, now);
            } catch (IOException | RuntimeException e) {
                representation.release();
                throw e;
            }
        } catch (IOException e) {
            return notFound.response(); // gone or unreadable since it was found
        }
    }
}
