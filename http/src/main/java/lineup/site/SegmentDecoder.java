package lineup.site;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import lineup.http.Grammar;

/** Percent-decoding of one path segment, once and strictly (RFC 3986 §2.1). */
final class SegmentDecoder {
    private SegmentDecoder() {}

    /** The decoded segment, or null if it is ambiguous: see {@link #isAmbiguous}, bad escapes, invalid UTF-8. */
    static String decode(String raw, int start, int end) {
        String segment = raw.substring(start, end);
        if (segment.indexOf('%') >= 0) {
            segment = unescape(segment);
        }
        return segment == null || segment.chars().anyMatch(SegmentDecoder::isAmbiguous) ? null : segment;
    }

    private static String unescape(String segment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(segment.length());
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '%') {
                int high = i + 2 < segment.length() ? Grammar.hexValue(segment.charAt(i + 1)) : -1;
                int low = high < 0 ? -1 : Grammar.hexValue(segment.charAt(i + 2));
                if (low < 0) {
                    return null;
                }
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** A separator on some system, or a control character: no file that we serve has it in its name. */
    private static boolean isAmbiguous(int c) {
        return c == '/' || c == '\\' || c < 0x20 || c >= 0x7F && c < 0xA0;
    }
}
