package lineup.site;

import java.time.Duration;
import java.util.List;
import lineup.site.SiteOptions.CacheRule;
import lineup.site.SiteOptions.Field;
import lineup.site.SiteOptions.Symlinks;

/** The defaults but for one option. */
final class TestOptions {
    /** Nothing is remembered, so that a test may change a file and see it at once. */
    static final SiteOptions LOOK_EACH_TIME = SiteOptions.DEFAULTS.withCacheValidity(Duration.ZERO);

    private TestOptions() {}

    static SiteOptions places(Symlinks symlinks, boolean dotfiles) {
        return new SiteOptions(symlinks, dotfiles, false, false, null, -1, null, List.of(), List.of(),
                Duration.ZERO);
    }

    static SiteOptions cleanUrls() {
        return new SiteOptions(Symlinks.INSIDE, false, false, true, null, -1, null, List.of(), List.of(),
                Duration.ZERO);
    }

    static SiteOptions fallback(String page) {
        return new SiteOptions(Symlinks.INSIDE, false, false, false, page, -1, null, List.of(), List.of(),
                Duration.ZERO);
    }

    static SiteOptions gzipFrom(long size) {
        return new SiteOptions(Symlinks.INSIDE, false, false, false, null, size, null, List.of(), List.of(),
                Duration.ZERO);
    }

    static SiteOptions cors(String origin) {
        return new SiteOptions(Symlinks.INSIDE, false, false, false, null, -1, origin, List.of(), List.of(),
                Duration.ZERO);
    }

    static SiteOptions cacheRules(CacheRule... rules) {
        return new SiteOptions(Symlinks.INSIDE, false, false, false, null, -1, null, List.of(rules), List.of(),
                Duration.ZERO);
    }

    static SiteOptions fields(Field... fields) {
        return new SiteOptions(Symlinks.INSIDE, false, false, false, null, -1, null, List.of(), List.of(fields),
                Duration.ZERO);
    }
}
