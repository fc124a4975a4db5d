package lineup.site;

import java.util.ArrayList;
import java.util.List;

/**
 * A request path taken apart: decoded segments, dot segments resolved, and the one spelling that we redirect to.
 *
 * <p>The raw path is split on "/" first and each segment is decoded exactly once (RFC 3986 §2.4), so an encoded slash
 * can never become a separator. Whatever a file system or a proxy might read differently is refused, not repaired.
 *
 * @param segments the decoded names from the root down
 * @param directory whether the path ends with a slash
 * @param canonical whether the raw path was already spelled with single slashes and without dot segments
 */
record TargetPath(List<String> segments, boolean directory, boolean canonical) {
    static final String WHY_REFUSED = "The path is malformed or ambiguous.";

    static TargetPath parse(String rawPath) {
        return parse(rawPath, Trail.SILENT);
    }

    /** @return null if no resource may have that path: 400 */
    static TargetPath parse(String rawPath, Trail trail) {
        List<String> segments = new ArrayList<>(8);
        boolean canonical = true;
        boolean directory = false;
        int start = 1;
        while (start <= rawPath.length()) {
            int slash = rawPath.indexOf('/', start);
            int end = slash < 0 ? rawPath.length() : slash;
            String segment = SegmentDecoder.decode(rawPath, start, end);
            noteSegment(trail, rawPath.substring(start, end), segment);
            if (segment == null) {
                return null;
            }
            directory = slash >= 0 || segment.isEmpty();
            switch (segment) {
                case "" -> canonical &= slash < 0; // only behind the last slash
                case "." -> {
                    canonical = false;
                    directory = true;
                }
                case ".." -> {
                    if (segments.isEmpty()) {
                        return null; // above the root (RFC 3986 §5.2.4 would stay there; nobody honest asks)
                    }
                    segments.removeLast();
                    canonical = false;
                    directory = true;
                }
                default -> segments.add(segment);
            }
            start = end + 1;
        }
        return new TargetPath(List.copyOf(segments), directory, canonical);
    }

    private static void noteSegment(Trail trail, String raw, String segment) {
        trail.note("RFC 3986 §2.4", () -> "the segment '" + raw + "' " + switch (segment) {
            case null -> "is malformed or ambiguous";
            case "" -> "is empty";
            case "." -> "stays where it is (§5.2.4)";
            case ".." -> "goes up (§5.2.4), which must not lead above the root";
            default -> raw.equals(segment) ? "is taken as it is" : "decodes, once, to '" + segment + "'";
        });
    }
}
