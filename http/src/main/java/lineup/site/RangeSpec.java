package lineup.site;

/** One range-spec: "first-last", "first-" or "-length" (RFC 9110 §14.1.2). */
final class RangeSpec {
    private static final ByteRange INVALID = new ByteRange.Whole("the Range field is malformed");

    private RangeSpec() {}

    /** A part, unsatisfiable, or the whole when the spec is invalid. */
    static ByteRange resolve(String spec, long size) {
        int dash = spec.indexOf('-');
        String first = dash < 0 ? "" : spec.substring(0, dash);
        String last = spec.substring(dash + 1);
        if (dash < 0 || !isDigits(first) || !isDigits(last) || first.isEmpty() && last.isEmpty()) {
            return INVALID;
        }
        if (first.isEmpty()) {
            long suffix = Math.min(saturated(last), size);
            return suffix == 0 ? ByteRange.UNSATISFIABLE : new ByteRange.Part(size - suffix, size - 1);
        }
        long from = saturated(first);
        long to = last.isEmpty() ? Long.MAX_VALUE : saturated(last);
        if (to < from) {
            return INVALID; // RFC 9110 §14.1.1
        }
        return from >= size ? ByteRange.UNSATISFIABLE : new ByteRange.Part(from, Math.min(to, size - 1));
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** A number of any length; what does not fit into a long is larger than any file. */
    private static long saturated(String digits) {
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (value > (Long.MAX_VALUE - digit) / 10) {
                return Long.MAX_VALUE;
            }
            value = 10 * value + digit;
        }
        return value;
    }
}
