package lineup.site.listing;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** What the site would serve at a path, so that a listing tells nothing that a GET would not. */
@FunctionalInterface
public interface Served {
    /**
     * The attributes of the file or folder that a request for this path would reach, links resolved.
     *
     * @return null if the site would not serve it
     * @throws IOException if it cannot be found out, which means the same
     */
    BasicFileAttributes attributes(Path child) throws IOException;
}
