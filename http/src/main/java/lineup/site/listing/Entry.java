package lineup.site.listing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A file or folder as a listing shows it.
 *
 * @param size in bytes; of no meaning for a folder
 * @param modified to the second, in the years that RFC 3339 §1 can write
 */
public record Entry(String name, boolean directory, long size, Instant modified) {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    public Entry {
        modified = modified.isBefore(EARLIEST) ? EARLIEST : modified.isAfter(LATEST) ? LATEST : modified;
        modified = modified.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The name, with a slash behind it if it is a folder's. */
    String label() {
        return directory ? name + "/" : name;
    }
}
