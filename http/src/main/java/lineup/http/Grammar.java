package lineup.http;

/**
 * The character classes of RFC 9110 and RFC 9112, one table look-up each.
 *
 * <p>Every byte of a head passes through one of these questions, so whatever is not listed here is refused.
 */
public final class Grammar {
    private static final byte TCHAR = 1;
    private static final byte REQUEST_LINE = 2;
    private static final byte FIELD_LINE = 4;
    private static final byte TARGET = 8;
    private static final byte[] CLASSES = new byte[256];

    static {
        for (int c = 0x21; c <= 0x7E; c++) {
            CLASSES[c] = REQUEST_LINE | FIELD_LINE | TARGET;
        }
        // RFC 9112 §3.2: no fragment is ever part of a request-target; a backslash is refused for what
        // some file systems make of it. Other characters outside RFC 3986 are harmless and browsers send them.
        CLASSES['#'] &= ~TARGET;
        CLASSES['\\'] &= ~TARGET;
        CLASSES[' '] = REQUEST_LINE | FIELD_LINE;
        CLASSES['\t'] = FIELD_LINE;
        for (int c = 0x80; c <= 0xFF; c++) {
            CLASSES[c] = FIELD_LINE; // RFC 9110 §5.5: obs-text is opaque data in a field value.
        }
        for (byte c : Ascii.bytes("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")) {
            CLASSES[c] |= TCHAR;
        }
    }

    private Grammar() {}

    /** What a line of a head, or a part of it, consists of. */
    enum Run {
        IN_REQUEST_LINE(REQUEST_LINE),
        IN_FIELD_LINE(FIELD_LINE),
        /** RFC 9110 §5.6.2. */
        TOKEN(TCHAR);

        private final byte mask;

        Run(byte mask) {
            this.mask = mask;
        }

        boolean has(byte b) {
            return (CLASSES[b & 0xFF] & mask) != 0;
        }
    }

    /** RFC 9110 §5.6.2: a character of a token. */
    static boolean isTokenChar(byte b) {
        return (CLASSES[b & 0xFF] & TCHAR) != 0;
    }

    static boolean isTargetChar(byte b) {
        return (CLASSES[b & 0xFF] & TARGET) != 0;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** The value of a hexadecimal digit, or -1. */
    public static int hexValue(int c) {
        if (isDigit(c)) {
            return c - '0';
        }
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    /** RFC 9110 §5.6.2: a non-empty run of token characters. */
    static boolean isToken(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isTokenChar(bytes[i])) {
                return false;
            }
        }
        return end > start;
    }
}
