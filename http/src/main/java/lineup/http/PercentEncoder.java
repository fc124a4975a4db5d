package lineup.http;

import java.nio.charset.StandardCharsets;

/** Percent-encoding of one path segment (RFC 3986 §2.1): all but the unreserved characters, so it fits everywhere. */
public final class PercentEncoder {
    private static final String UNRESERVED_PUNCTUATION = "-._~";
    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoder() {}

    /** Appends the segment, encoded as UTF-8. */
    public static void append(StringBuilder path, String segment) {
        for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
            append(path, b & 0xFF);
        }
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
