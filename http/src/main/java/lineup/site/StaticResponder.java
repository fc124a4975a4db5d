package lineup.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import lineup.http.ErrorPage;
import lineup.http.FieldLines;
import lineup.http.Rejected;
import lineup.http.Request;
import lineup.http.Responder;
import lineup.http.Response;
import lineup.http.Status;
import lineup.http.Version;

/**
 * Answers requests from the files of a {@link Site}, in steps, each of which may end the request:
 *
 * <ol>
 *   <li>{@link MethodRules}: what can be answered without a resource;
 *   <li>{@link TargetPath}: the path, decoded once and resolved;
 *   <li>{@link Finder}: the resource it names, or a redirect to its one path, or 404;
 *   <li>{@link Variants}: which coding of it, opened as one version;
 *   <li>{@link Preconditions} against that version;
 *   <li>{@link ByteRange}: the parts of it that are wanted;
 *   <li>{@link FileAnswer} makes the response, to which {@link ExtraFields} are added.
 * </ol>
 *
 * Safe for use by several threads. What each step finds is noted on a {@link Trail} for those who ask.
 */
public final class StaticResponder implements Responder {
    private final InstantSource clock;
    private final ErrorPages errorPages;
    private final MethodRules methodRules;
    private final Finder finder;
    private final FileAnswer fileAnswer;
    private final ExtraFields extraFields;

    public StaticResponder(Path folder, InstantSource clock) throws IOException {
        this(folder, SiteOptions.DEFAULTS, clock);
    }

    /**
     * @throws IOException if the folder cannot be read
     * @throws IllegalArgumentException if an option is malformed
     */
    public StaticResponder(Path folder, SiteOptions options, InstantSource clock) throws IOException {
        Site site = new Site(folder, options);
        this.clock = clock;
        this.errorPages = new ErrorPages(site);
        this.methodRules = new MethodRules(errorPages);
        this.finder = new Finder(site, options);
        this.fileAnswer = new FileAnswer(site, options, errorPages);
        this.extraFields = new ExtraFields(options);
    }

    @Override
    public Response respond(Request request) {
        return respond(request, Trail.SILENT);
    }

    /** @param trail is told what each step finds */
    public Response respond(Request request, Trail trail) {
        Response response = methodRules.answer(request, trail);
        if (response == null) {
            response = resource(request, trail);
        }
        extraFields.addTo(response.fields(), request);
        return response;
    }

    @Override
    public Response reject(Rejected rejected) {
        Response response = errorPages.of(rejected.status(), rejected.why());
        extraFields.addTo(response.fields());
        return response;
    }

    private Response resource(Request request, Trail trail) {
        TargetPath path = TargetPath.parse(request.target().path());
        trail.note("RFC 3986 §2.4, §5.2.4", () -> path == null ? TargetPath.WHY_REFUSED : path.toString());
        if (path == null) {
            return errorPages.of(Status.BAD_REQUEST, TargetPath.WHY_REFUSED);
        }
        return switch (finder.find(path, request, trail)) {
            case Finder.Resolved.Nothing nothing -> notFound();
            case Finder.Resolved.Elsewhere there -> redirect(request, there.segments(), there.directory());
            case Finder.Resolved.Folder folder -> notFound();
            case Finder.Resolved.File file -> file(request, file, trail);
        };
    }

    private Response notFound() {
        return errorPages.of(Status.NOT_FOUND, "There is nothing at this address.");
    }

    /** RFC 9110 §15.4.9; HTTP/1.0 does not know 308. The query is kept, the origin cannot change. */
    private static Response redirect(Request request, List<String> segments, boolean directory) {
        String query = request.target().query() == null ? "" : "?" + request.target().query();
        String location = PathEncoder.encode(segments, directory) + query;
        Status status = request.version() == Version.HTTP_1_0 ? Status.MOVED_PERMANENTLY : Status.PERMANENT_REDIRECT;
        return ErrorPage.of(status, "The resource has another path.", new FieldLines().add("Location", location));
    }

    private Response file(Request request, Finder.Resolved.File file, Trail trail) {
        Instant now = clock.instant();
        try {
            return fileAnswer.respond(request, file.found().real(), file.path(), now, trail);
        } catch (IOException e) {
            return notFound(); // gone or unreadable since it was found
        }
    }
}
