package lineup.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The header section of a request: its field lines in the order received.
 *
 * <p>Holds the bytes of the head and where each name and value stands in them; text is made only of the values that
 * somebody asks for. Names are compared without regard to case (RFC 9110 §5.1) and are given in lower case.
 */
public final class Fields {
    private final byte[] head;
    /** Only the first {@link #count} of it. */
    private final long[] lines;

    private final int count;
    /** A Bloom filter over the names: most questions are about fields that are not there, and one bit answers them. */
    private final long names;

    private Fields(byte[] head, long[] lines, int count) {
        this.head = head;
        this.lines = lines;
        this.count = count;
        long bits = 0;
        for (int i = 0; i < count; i++) {
            long line = lines[i];
            int start = part(line, 0);
            int end = part(line, 1);
            bits |= bit(Ascii.toLower(head[start]), Ascii.toLower(head[end - 1]), end - start);
        }
        this.names = bits;
    }

    /** Nearly each name that is ever asked for has its own bit by its first letter, its last and its length. */
    private static long bit(int first, int last, int length) {
        return 1L << (7 * first + 3 * last + length);
    }

    private boolean mayHave(String lowerCaseName) {
        int length = lowerCaseName.length();
        return (names & bit(lowerCaseName.charAt(0), lowerCaseName.charAt(length - 1), length)) != 0;
    }

    /** The value of the first line of that name, or null. */
    public String first(String lowerCaseName) {
        for (int i = 0; mayHave(lowerCaseName) && i < count; i++) {
            if (isNamed(lines[i], lowerCaseName)) {
                return value(lines[i]);
            }
        }
        return null;
    }

    /** The values of all lines of that name joined by a comma (RFC 9110 §5.3), or null when there is none. */
    public String combined(String lowerCaseName) {
        List<String> values = all(lowerCaseName);
        return switch (values.size()) {
            case 0 -> null;
            case 1 -> values.getFirst();
            default -> String.join(", ", values);
        };
    }

    /** The values of all lines of that name, in order. */
    public List<String> all(String lowerCaseName) {
        List<String> values = List.of();
        if (!mayHave(lowerCaseName)) {
            return values;
        }
        for (int i = 0; i < count; i++) {
            if (isNamed(lines[i], lowerCaseName)) {
                values = values.isEmpty() ? new ArrayList<>(2) : values;
                values.add(value(lines[i]));
            }
        }
        return values;
    }

    private boolean isNamed(long line, String lowerCaseName) {
        return Ascii.equalsIgnoreCase(head, part(line, 0), part(line, 1), lowerCaseName);
    }

    private String value(long line) {
        return Ascii.text(head, part(line, 2), part(line, 3));
    }

    private static int part(long line, int index) {
        return (int) (line >>> 16 * index) & 0xFFFF;
    }

    /** Collects where the field lines stand; offsets are below 2^16, so that a line fits into one long. */
    static final class Lines {
        private long[] lines = new long[12];
        private int count;

        void add(int nameStart, int nameEnd, int valueStart, int valueEnd) {
            if (count == lines.length) {
                lines = Arrays.copyOf(lines, 2 * count);
            }
            lines[count++] = nameStart | (long) nameEnd << 16 | (long) valueStart << 32 | (long) valueEnd << 48;
        }

        int count() {
            return count;
        }

        Fields over(byte[] head) {
            return new Fields(head, lines, count);
        }
    }
}
