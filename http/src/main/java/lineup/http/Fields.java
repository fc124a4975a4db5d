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
    private final long[] lines;

    private Fields(byte[] head, long[] lines) {
        this.head = head;
        this.lines = lines;
    }

    /** The value of the first line of that name, or null. */
    public String first(String lowerCaseName) {
        for (long line : lines) {
            if (isNamed(line, lowerCaseName)) {
                return value(line);
            }
        }
        return null;
    }

    /** The values of all lines of that name joined by a comma (RFC 9110 §5.3), or null when there is none. */
    public String combined(String lowerCaseName) {
        List<String> values = all(lowerCaseName);
        return values.isEmpty() ? null : String.join(", ", values);
    }

    /** The values of all lines of that name, in order. */
    public List<String> all(String lowerCaseName) {
        List<String> values = List.of();
        for (long line : lines) {
            if (isNamed(line, lowerCaseName)) {
                values = values.isEmpty() ? new ArrayList<>(2) : values;
                values.add(value(line));
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
            return new Fields(head, Arrays.copyOf(lines, count));
        }
    }
}
