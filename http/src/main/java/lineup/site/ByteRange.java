package lineup.site;

import java.util.List;
import lineup.http.FieldList;

/** The part of a representation that a Range field selects (RFC 9110 §14.1.2, §14.2). */
sealed interface ByteRange {
    /** The whole of it: no range, or one that is to be ignored. */
    record Whole() implements ByteRange {}

    /** Bytes from {@code first} to {@code last}, both inclusive. */
    record Part(long first, long last) implements ByteRange {
        long length() {
            return last - first + 1;
        }
    }

    /** No byte of it: 416. */
    record Unsatisfiable() implements ByteRange {}

    Whole WHOLE = new Whole();
    Unsatisfiable UNSATISFIABLE = new Unsatisfiable();

    /**
     * @param field the Range field, or null
     * @param size of the whole representation in bytes; an empty one has no ranges
     */
    static ByteRange of(String field, long size) {
        int equals = field == null ? -1 : field.indexOf('=');
        if (equals < 0 || size == 0 || !field.substring(0, equals).equalsIgnoreCase("bytes")) {
            return WHOLE; // RFC 9110 §14.2: an unknown unit must be ignored
        }
        List<String> specs = FieldList.members(field.substring(equals + 1));
        return specs.size() == 1 ? single(specs.getFirst(), size) : WHOLE; // §14.2: several may be ignored
    }

    private static ByteRange single(String spec, long size) {
        int dash = spec.indexOf('-');
        String first = dash < 0 ? "" : spec.substring(0, dash);
        String last = spec.substring(dash + 1);
        if (dash < 0 || !isDigits(first) || !isDigits(last) || first.isEmpty() && last.isEmpty()) {
            return WHOLE; // malformed: as if it were not there
        }
        if (first.isEmpty()) {
            long suffix = Math.min(saturated(last), size);
            return suffix == 0 ? UNSATISFIABLE : new Part(size - suffix, size - 1);
        }
        long from = saturated(first);
        long to = last.isEmpty() ? Long.MAX_VALUE : saturated(last);
        if (to < from) {
            return WHOLE; // §14.1.1: invalid
        }
        return from >= size ? UNSATISFIABLE : new Part(from, Math.min(to, size - 1));
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
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
