package lineup.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lineup.http.AcceptedTypes;
import lineup.http.FieldList;
import lineup.http.Request;
import lineup.http.Weight;
import lineup.site.Site.Found;

/** Steps 2 and 3 of {@link StaticResponder}: the resource that a path names, under the options' conventions. */
final class Finder {
    private static final String HTML = ".html";
    private static final String INDEX = "index.html";
    private static final String PAGE = "text/html";

    /** In characters: paths that are longer are seldom asked for again. */
    private static final int LONGEST = 512;

    private static final Remembered.Bounds BOUNDS = new Remembered.Bounds(16_384, 8L * 1024 * 1024, 0);

    private final Site site;
    private final SiteOptions options;
    private final Remembered<String, Resolved> remembered;

    Finder(Site site, SiteOptions options) {
        this.site = site;
        this.options = options;
        this.remembered = new Remembered<>(options.cacheValidity(), BOUNDS);
    }

    /** A resource and the path it has in the site, beginning with a slash; or where else to go. */
    sealed interface Resolved extends Remembered.Value {
        /** A path that no resource may have. */
        record Refused() implements Resolved {}

        /** A file to send. */
        record File(Found.File found, String path) implements Resolved {}

        /** A page that stands in for one that is not there, because of what the client accepts. */
        record StandIn(Found.File found, String path) implements Resolved {}

        /** A folder to list. */
        record Folder(Found.Bare found, List<String> segments) implements Resolved {}

        /** The resource has another path. */
        record Elsewhere(List<String> segments, boolean directory) implements Resolved {}

        /** Nothing here. */
        record Nothing() implements Resolved {}
    }

    /**
     * @param now in milliseconds
     * @param trail is told how it was found, so that it must be found anew
     */
    Resolved find(Request request, long now, Trail trail) {
        String rawPath = request.target().path();
        Resolved known = trail == Trail.SILENT ? remembered.get(rawPath, now) : null;
        if (known != null) {
            return known;
        }
        TargetPath path = TargetPath.parse(rawPath, trail);
        Resolved resolved = path == null ? new Resolved.Refused() : find(path, request, trail);
        if (dependsOnPathAlone(resolved) && rawPath.length() <= LONGEST) {
            remembered.put(rawPath, resolved, now);
        }
        return resolved;
    }

    private boolean dependsOnPathAlone(Resolved resolved) {
        return options.fallback() == null
                || !(resolved instanceof Resolved.Nothing || resolved instanceof Resolved.StandIn);
    }

    private Resolved find(TargetPath path, Request request, Trail trail) {
        Found found = site.find(path.segments(), path.directory());
        trail.note("RFC 9110 §7.1", () -> "below the root, " + path.segments() + " is " + found);
        if (found instanceof Found.File file) {
            return file(path, file);
        }
        if (found instanceof Found.Directory) {
            return folder(path);
        }
        if (found instanceof Found.Nothing) {
            return missing(path, request, trail);
        }
        if (!options.listing()) {
            return fallback(path, request, trail);
        }
        return path.canonical()
                ? new Resolved.Folder((Found.Bare) found, path.segments())
                : new Resolved.Elsewhere(path.segments(), true);
    }

    private Resolved folder(TargetPath path) {
        Resolved page = hasIndex(path.segments()) ? null : page(path);
        return page == null ? new Resolved.Elsewhere(path.segments(), true) : page;
    }

    private Resolved file(TargetPath path, Found.File file) {
        List<String> segments = path.segments();
        if (options.cleanUrls() && !path.directory() && segments.getLast().endsWith(HTML)) {
            Resolved clean = cleaned(segments);
            if (clean != null) {
                return clean;
            }
        }
        return path.canonical()
                ? new Resolved.File(file, "/" + String.join("/", segments) + (path.directory() ? "/" + INDEX : ""))
                : new Resolved.Elsewhere(segments, path.directory());
    }

    /** "/a/page.html" is "/a/page", and "/a/index.html" is "/a/"; null if something else has that path. */
    private Resolved cleaned(List<String> segments) {
        List<String> clean = new ArrayList<>(segments);
        String last = clean.removeLast();
        if (last.equals(INDEX)) {
            return new Resolved.Elsewhere(clean, true);
        }
        clean.add(last.substring(0, last.length() - HTML.length()));
        boolean taken = switch (site.find(clean, false)) {
            case Found.File other -> true;
            case Found.Directory directory -> hasIndex(clean);
            case Found.Bare bare -> true;
            case Found.Nothing nothing -> false;
        };
        return taken ? null : new Resolved.Elsewhere(clean, false);
    }

    private boolean hasIndex(List<String> folder) {
        return site.find(folder, true) instanceof Found.File;
    }

    private Resolved missing(TargetPath path, Request request, Trail trail) {
        Resolved page = page(path);
        return page == null ? fallback(path, request, trail) : page;
    }

    /** The page that the path stands for without its extension, or null. */
    private Resolved page(TargetPath path) {
        if (!options.cleanUrls() || path.directory() || path.segments().isEmpty()) {
            return null;
        }
        List<String> segments = new ArrayList<>(path.segments());
        segments.add(segments.removeLast() + HTML);
        if (!(site.find(segments, false) instanceof Found.File file)) {
            return null;
        }
        return path.canonical()
                ? new Resolved.File(file, "/" + String.join("/", segments))
                : new Resolved.Elsewhere(path.segments(), false);
    }

    /** A page for those who navigate, whose script shows what the path means; never for a missing asset. */
    private Resolved fallback(TargetPath path, Request request, Trail trail) {
        if (options.fallback() == null || !navigates(path, request)) {
            return new Resolved.Nothing();
        }
        trail.note("--fallback", () -> "a page is asked for that is not there: " + options.fallback() + " is sent");
        TargetPath page = TargetPath.parse("/" + options.fallback());
        return page != null && site.find(page.segments(), page.directory()) instanceof Found.File file
                ? new Resolved.StandIn(file, "/" + String.join("/", page.segments()))
                : new Resolved.Nothing();
    }

    /** A browser names pages among what it accepts; a path whose last segment has an extension is meant as a file. */
    private static boolean navigates(TargetPath path, Request request) {
        String accept = request.fields().combined("accept");
        return accept != null
                && (path.directory() || path.segments().getLast().indexOf('.') < 0)
                && FieldList.members(accept.toLowerCase(Locale.ROOT)).stream()
                        .anyMatch(member -> member.split(";", 2)[0].strip().equals(PAGE))
                && AcceptedTypes.of(request.fields()).weight(PAGE) > Weight.NONE;
    }
}
