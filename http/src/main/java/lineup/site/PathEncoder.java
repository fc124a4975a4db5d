package lineup.site;

import java.util.List;
import lineup.http.PercentEncoder;

/** Spells a path for a Location field: a path of this origin, whatever was asked for. */
final class PathEncoder {
    private PathEncoder() {}

    /** Begins with exactly one slash, so that it can never be read as "//host" (RFC 9110 §10.2.2, RFC 3986 §4.2). */
    static String encode(List<String> segments, boolean directory) {
        StringBuilder path = new StringBuilder();
        for (String segment : segments) {
            PercentEncoder.append(path.append('/'), segment);
        }
        return directory || segments.isEmpty() ? path.append('/').toString() : path.toString();
    }
}
