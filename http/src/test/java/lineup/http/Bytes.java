package lineup.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes as tests write and show them: {@code ¶} is CR LF, {@code <0A>} is one byte, all else stands for itself. */
public final class Bytes {
    private Bytes() {}

    public static byte[] of(String notation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(notation.length());
        for (int i = 0; i < notation.length(); i++) {
            char c = notation.charAt(i);
            if (c == '¶') {
                bytes.writeBytes(new byte[] {'\r', '\n'});
            } else if (isEscape(notation, i)) {
                bytes.write(Integer.parseInt(notation, i + 1, i + 3, 16));
                i += 3;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isEscape(String notation, int at) {
        return notation.startsWith("<", at)
                && notation.startsWith(">", at + 3)
                && notation.substring(at + 1, at + 3).matches("[0-9A-F]{2}");
    }

    /** The notation of the bytes: on one line, and different for different bytes. */
    public static String show(byte[] bytes) {
        StringBuilder shown = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n') {
                shown.append('¶');
                i++;
            } else if (bytes[i] < ' ' || bytes[i] == 0x7F) {
                shown.append(String.format("<%02X>", bytes[i] & 0xFF));
            } else {
                shown.append((char) bytes[i]);
            }
        }
        return shown.toString();
    }

    public static String show(String text) {
        return show(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
