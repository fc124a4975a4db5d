package lineup.site;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Spells a path for a Location field: a path of this origin, whatever was asked for. */
final class PathEncoder {
    private static final String UNRESERVED_PUNCTUATION = "-._~";
    private static final String HEX = "0123456789ABCDEF";

    private PathEncoder() {}

    /** Begins with exactly one slash, so that it can never be read as "//host" (RFC 9110 §10.2.2, RFC 3986 §4.2). */
    static String encode(List<String> segments, boolean directory) {
        StringBuilder path = new StringBuilder();
        for (String segment : segments) {
            path.append('/');
            for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
                append(path, b & 0xFF);
            }
        }
        return directory || segments.isEmpty() ? path.append('/').toString() : path.toString();
    }

    private static void append(StringBuilder path, int c) {
        boolean unreserved = c >= '0' && c <= '9'
                || c >= 'A' && c <= 'Z'
                || c >= 'a' && c <= 'z'
                || UNRESERVED_PUNCTUATION.indexOf(c) >= 0;
        if (unreserved) {
            path.append((char) c);
        } else {
            path.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
        }
    }
}
