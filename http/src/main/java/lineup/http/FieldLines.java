package lineup.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The field lines of a response, as the bytes that are sent. Grows by {@link #add}; a reader must not change it. */
public final class FieldLines {
    private static final byte[] NOTHING = {};
    private static final int FIRST_SIZE = 256;

    private byte[] bytes;
    private int length;

    public FieldLines() {
        this.bytes = NOTHING;
    }

    private FieldLines(int size) {
        this.bytes = new byte[size];
    }

    /** @throws IllegalArgumentException if the value would end its line early and so forge further lines */
    public FieldLines add(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == 0x7F || c > 0xFF) {
                throw new IllegalArgumentException("not allowed in the value of " + name + ": character " + (int) c);
            }
        }
        append(name);
        append(": ");
        append(value);
        append("\r\n");
        return this;
    }

    /** Adds the lines of the other. */
    public FieldLines addAll(FieldLines other) {
        append(other.bytes, other.length);
        return this;
    }

    /** These lines and then the others; neither is changed. */
    public FieldLines and(FieldLines others) {
        return others.isEmpty() ? this : new FieldLines(length + others.length).addAll(this).addAll(others);
    }

    public boolean isEmpty() {
        return length == 0;
    }

    private void append(String text) {
        byte[] more = Ascii.bytes(text);
        append(more, more.length);
    }

    private void append(byte[] more, int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(FIRST_SIZE, 2 * bytes.length + count));
        }
        System.arraycopy(more, 0, bytes, length, count);
        length += count;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
