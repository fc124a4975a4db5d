package lineup.site;

import java.time.Duration;
import java.util.List;

/**
 * What of a folder is served, and how.
 *
 * @param symlinks which symbolic links are followed
 * @param dotfiles whether names that begin with a dot are served; {@code .well-known} always is
 * @param listing whether a folder without an index file is listed
 * @param cleanUrls whether {@code /page} stands for {@code /page.html}
 * @param fallback the path of the page for navigations that find nothing, or null
 * @param gzipFrom the size in bytes from which text is compressed on the fly, or -1 for never
 * @param cors the origin that may read responses, "*" for all, or null
 * @param cacheRules explicit Cache-Control values, the first that matches counts
 * @param fields further fields for every response
 * @param cacheValidity how long what was found out about a file counts as true; with zero nothing is remembered
 */
public record SiteOptions(
        Symlinks symlinks,
        boolean dotfiles,
        boolean listing,
        boolean cleanUrls,
        String fallback,
        long gzipFrom,
        String cors,
        List<CacheRule> cacheRules,
        List<Field> fields,
        Duration cacheValidity) {

    public static final SiteOptions DEFAULTS =
            new SiteOptions(Symlinks.INSIDE, false, false, false, null, -1, null, List.of(), List.of(),
                    Duration.ofSeconds(1));

    /** Which symbolic links are followed, decided on the real path of what is opened. */
    public enum Symlinks {
        /** Those that stay inside the root. */
        INSIDE,
        NEVER,
        ANYWHERE
    }

    /** A Cache-Control value for the paths that match a glob such as {@code /assets/**}. */
    public record CacheRule(String glob, String value) {}

    /** A field of responses. */
    public record Field(String name, String value) {}

    public SiteOptions withCacheValidity(Duration changed) {
        return new SiteOptions(
                symlinks, dotfiles, listing, cleanUrls, fallback, gzipFrom, cors, cacheRules, fields, changed);
    }
}
