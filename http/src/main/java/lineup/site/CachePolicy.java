package lineup.site;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Cache-Control of a file by evidence (RFC 9111 §5.2.2): a name that carries a hash of the content never changes
 * its meaning (RFC 8246); a page is what people reload; anything else is revalidated. Explicit rules go first.
 */
final class CachePolicy {
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";
    private static final String PAGE = "no-cache";
    private static final String OTHER = "max-age=0, must-revalidate";

    /** Compiled when the first name is long enough to carry a hash, not while the server starts. */
    private static final class Hashes {
        /** What looks like a hash but is made of words, years and numbers: Report2025, 20260615a, 2024dec31. */
        private static final String NO_WORDS =
                "(?!(?:[A-Z]?[a-z]{2,}+|[A-Z]{2,}+|[0-9]++|_)+\\.)(?!(?:19|20)[0-9]{6}[a-f]?\\.)";

        /** Eight or more hexadecimal digits, with letters and digits among them, between separators: app.3f2a9c1b.js */
        private static final Pattern HEX = Pattern.compile(
                "[.-](?=[0-9a-f]*[a-f])(?=[0-9a-f]*[0-9])" + NO_WORDS + "[0-9a-f]{8,64}\\.[^.]+(\\.map)?$");

        /** Eight or more of base64url with a digit, a capital and a small letter: index-BsyT3kQd.js */
        private static final Pattern BASE64 = Pattern.compile("[.-](?=[A-Za-z0-9_]*[0-9])(?=[A-Za-z0-9_]*[A-Z])"
                + "(?=[A-Za-z0-9_]*[a-z])" + NO_WORDS + "[A-Za-z0-9_]{8,44}\\.[^.]+(\\.map)?$");

        /** Eight of base32, as bundlers write it, with a digit amid the letters: chunk-5QTWIL3G.js */
        private static final Pattern BASE32 =
                Pattern.compile("-(?=[A-Z2-7]*[2-7][A-Z])" + NO_WORDS + "[A-Z2-7]{8}\\.[^.]+(\\.map)?$");

        private Hashes() {}

        static boolean areIn(String name) {
            return Stream.of(HEX, BASE64, BASE32).anyMatch(hash -> hash.matcher(name).find());
        }
    }

    /** A glob without a slash is about the name alone. */
    private record Rule(boolean nameOnly, PathMatcher matcher, String value) {
        boolean matches(Path path) {
            return matcher.matches(nameOnly && path.getFileName() != null ? path.getFileName() : path);
        }
    }

    private final List<Rule> rules = new ArrayList<>();

    /** @throws IllegalArgumentException if a glob is malformed */
    CachePolicy(List<SiteOptions.CacheRule> cacheRules) {
        for (SiteOptions.CacheRule rule : cacheRules) {
            boolean nameOnly = !rule.glob().contains("/");
            String glob = nameOnly || rule.glob().matches("[/*{\\[].*") ? rule.glob() : "/" + rule.glob();
            rules.add(new Rule(nameOnly, FileSystems.getDefault().getPathMatcher("glob:" + glob), rule.value()));
        }
    }

    /** @param path of the resource in the site, beginning with a slash */
    String of(String path, String mediaType) {
        if (!rules.isEmpty()) {
            Path asPath = Path.of(path);
            for (Rule rule : rules) {
                if (rule.matches(asPath)) {
                    return rule.value();
                }
            }
        }
        if (mediaType.startsWith("text/html")) {
            return PAGE;
        }
        return carriesHash(path) ? IMMUTABLE : OTHER;
    }

    private static boolean carriesHash(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.length() > 10
                && name.chars().anyMatch(c -> c >= '0' && c <= '9') // few names have one, and every hash does
                && Hashes.areIn(name);
    }
}
