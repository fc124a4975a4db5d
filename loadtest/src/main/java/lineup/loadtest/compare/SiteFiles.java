package lineup.loadtest.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The request targets of a site, taken from its folder: what a browser would fetch, page after page.
 *
 * <p>Large files are left out: with them the table would show the speed of copying, not that of a concurrency model.
 */
public final class SiteFiles {

    public static final int MOST_TARGETS = 100;
    public static final int MOST_BYTES = 64 * 1024;

    private SiteFiles() {
    }

    /** The root itself, and up to {@link #MOST_TARGETS} files of at most {@link #MOST_BYTES}, in order of name. */
    public static List<String> targets(Path root) throws IOException {
        // A URI encodes the bytes of a name, so it is right even where the locale cannot show them.
        URI base = root.toUri();
        try (Stream<Path> files = Files.walk(root)) {
            List<String> targets = new ArrayList<>(List.of("/"));
            files.filter(SiteFiles::isSmallFile)
                    .filter(file -> isVisible(root.relativize(file)))
                    .map(file -> "/" + base.relativize(file.toUri()).getRawPath())
                    .sorted()
                    .limit(MOST_TARGETS)
                    .forEach(targets::add);
            return targets;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isSmallFile(Path file) {
        try {
            return Files.isRegularFile(file) && Files.isReadable(file) && Files.size(file) <= MOST_BYTES;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isVisible(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false).noneMatch(name -> name.toString().startsWith("."));
    }
}
