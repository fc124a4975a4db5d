package lineup.site;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
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
import lineup.site.listing.Folder;
import lineup.site.listing.Listing;

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
    private final Site site;
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
        this.site = new Site(folder, options);
        this.clock = clock;
        this.errorPages = new ErrorPages(site, options.cacheValidity(), clock);
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
            response = resource(request, Instant.ofEpochMilli(clock.millis()), trail);
        }
        return response.and(extraFields.of(request));
    }

    @Override
    public Response reject(Rejected rejected) {
        return errorPages.of(rejected.status(), rejected.why()).and(extraFields.ofRejection());
    }

    private Response resource(Request request, Instant now, Trail trail) {
        Finder.Resolved resolved = finder.find(request, now.toEpochMilli(), trail);
        if (resolved instanceof Finder.Resolved.File file) {
            return file(request, file.found(), file.path(), now, trail);
        }
        if (resolved instanceof Finder.Resolved.Nothing) {
            return notFound();
        }
        if (resolved instanceof Finder.Resolved.Elsewhere there) {
            return redirect(request, there.segments(), there.directory());
        }
        if (resolved instanceof Finder.Resolved.Folder folder) {
            return listing(request, folder, trail);
        }
        if (resolved instanceof Finder.Resolved.StandIn page) {
            return file(request, page.found(), page.path(), now, trail)
                    .and(new FieldLines().add("Vary", "Accept")); // RFC 9110 §12.5.5
        }
        return errorPages.of(Status.BAD_REQUEST, TargetPath.WHY_REFUSED);
    }

    private static FieldLines retryLater() {
        return new FieldLines().add("Retry-After", "1");
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

    private Response listing(Request request, Finder.Resolved.Folder folder, Trail trail) {
        trail.note("--listing", () -> "the folder has no index file, so it is listed");
        try {
            Folder entries = Folder.read(folder.found().real(), site::served, Folder.MOST);
            return Listing.respond(request, folder.segments(), entries);
        } catch (NoSuchFileException | AccessDeniedException e) {
            return notFound();
        } catch (IOException e) {
            return errorPages.of(Status.SERVICE_UNAVAILABLE, "The folder cannot be read now.", retryLater());
        }
    }

    private Response file(Request request, Site.Found.File file, String path, Instant now, Trail trail) {
        try {
            return fileAnswer.respond(request, file.real(), path, now, trail);
        } catch (NoSuchFileException | AccessDeniedException e) {
            return notFound(); // gone since it was found, or unreadable
        } catch (IOException e) {
            // It is there, but cannot be opened now: RFC 9110 §15.6.4, for example for lack of descriptors.
            return errorPages.of(Status.SERVICE_UNAVAILABLE, "The file cannot be read now.", retryLater());
        }
    }
}
