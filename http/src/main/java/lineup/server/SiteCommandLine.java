package lineup.server;

import static lineup.server.CommandLineOptions.option;

import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import lineup.site.SiteOptions;
import lineup.site.SiteOptions.CacheRule;
import lineup.site.SiteOptions.Field;
import lineup.site.SiteOptions.Symlinks;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** The part of the command line that says what of the folder is served, and how. */
final class SiteCommandLine {
    /** Fields that the server itself must get right. */
    private static final Set<String> RESERVED = Set.of(
            "accept-ranges", "allow", "cache-control", "connection", "content-encoding", "content-length",
            "content-range", "content-type", "date", "etag", "last-modified", "location", "repr-digest", "server",
            "trailer", "transfer-encoding", "upgrade", "vary", "x-content-type-options");

    private SiteCommandLine() {}

    static Options options() {
        return new Options()
                .addOption(option("symlinks", "WHICH", "symbolic links to follow: inside the root, never, anywhere "
                        + "(inside)"))
                .addOption(option("dotfiles", "HOW", "names that begin with a dot: deny or allow (deny)"))
                .addOption(flag("listing", "list folders that have no index file"))
                .addOption(flag("clean-urls", "serve /page.html as /page"))
                .addOption(option("fallback", "PAGE", "the page for navigations that find nothing"))
                .addOption(option("gzip", "BYTES", "compress text from this size on where no sibling .gz is there"))
                .addOption(option("cors", "ORIGIN", "the origin whose scripts may read responses, * for all"))
                .addOption(option("cache-validity", "TIME", "how long what is known of a file counts as true; 0s looks "
                        + "each time (1s)"))
                .addOption(option("cache-control", "GLOB=VALUE", "Cache-Control for matching paths; repeatable, the "
                        + "first match counts"))
                .addOption(option("header", "NAME: VALUE", "a field for every response; repeatable"));
    }

    private static Option flag(String name, String description) {
        return Option.builder().longOpt(name).desc(description).get();
    }

    static SiteOptions read(CommandLine line) throws UsageException {
        return new SiteOptions(
                symlinks(line.getOptionValue("symlinks", "inside")),
                choice("dotfiles", line.getOptionValue("dotfiles", "deny"), "deny", "allow") == 1,
                line.hasOption("listing"),
                line.hasOption("clean-urls"),
                fallback(line.getOptionValue("fallback")),
                gzipFrom(line.getOptionValue("gzip")),
                cors(line.getOptionValue("cors")),
                cacheRules(line.getOptionValues("cache-control")),
                fields(line.getOptionValues("header")),
                TimeText.read(line, "cache-validity", SiteOptions.DEFAULTS.cacheValidity()));
    }

    private static Symlinks symlinks(String text) throws UsageException {
        String[] names = Arrays.stream(Symlinks.values())
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        return Symlinks.values()[choice("symlinks", text, names)];
    }

    private static int choice(String option, String text, String... choices) throws UsageException {
        int index = List.of(choices).indexOf(text);
        if (index < 0) {
            throw new UsageException("--" + option + " " + text + " is none of " + String.join(", ", choices));
        }
        return index;
    }

    private static String fallback(String text) throws UsageException {
        if (text != null && text.isBlank()) {
            throw new UsageException("--fallback needs the path of a page in the site");
        }
        return text;
    }

    private static long gzipFrom(String text) throws UsageException {
        if (text == null) {
            return -1;
        }
        if (!text.matches("\\d{1,9}")) {
            throw new UsageException("--gzip " + text + " is not a size in bytes");
        }
        return Long.parseLong(text);
    }

    private static String cors(String text) throws UsageException {
        if (text != null && !text.equals("*") && !text.matches("https?://[A-Za-z0-9.:\\[\\]-]+")) {
            throw new UsageException("--cors " + text + " is neither * nor an origin like https://example.org");
        }
        return text;
    }

    private static List<CacheRule> cacheRules(String[] texts) throws UsageException {
        List<CacheRule> rules = new ArrayList<>();
        for (String text : texts == null ? new String[0] : texts) {
            int equals = text.indexOf('=');
            if (equals < 1 || !isFieldValue(text.substring(equals + 1)) || !isGlob(text.substring(0, equals))) {
                throw new UsageException("--cache-control " + text + " is not like '/assets/**=max-age=600'");
            }
            rules.add(new CacheRule(text.substring(0, equals), text.substring(equals + 1).strip()));
        }
        return List.copyOf(rules);
    }

    private static boolean isGlob(String text) {
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + text);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static List<Field> fields(String[] texts) throws UsageException {
        List<Field> fields = new ArrayList<>();
        for (String text : texts == null ? new String[0] : texts) {
            int colon = text.indexOf(':');
            String name = colon < 0 ? "" : text.substring(0, colon);
            if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+") || !isFieldValue(text.substring(colon + 1))) {
                throw new UsageException("--header " + text + " is not like 'X-Name: value'");
            }
            if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
                throw new UsageException("--header " + name + " is a field that the server sets itself");
            }
            fields.add(new Field(name, text.substring(colon + 1).strip()));
        }
        return List.copyOf(fields);
    }

    private static boolean isFieldValue(String text) {
        return !text.isBlank() && text.chars().allMatch(c -> c == '\t' || c >= ' ' && c <= '~');
    }
}
