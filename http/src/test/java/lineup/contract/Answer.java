package lineup.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A response as it came over the wire.
 *
 * @param head status-line and field lines, without the empty line
 * @param content what followed, as the head announced it
 */
public record Answer(String head, byte[] content) {
    private static final int SHOWN = 400;

    public int status() {
        return Integer.parseInt(head.substring(9, 12));
    }

    /** The value of the one field of that name, or null. */
    public String field(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        List<String> values = head.lines()
                .skip(1)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .toList();
        assertThat(values).as("%s in %s", name, this).hasSizeLessThan(2);
        return values.isEmpty() ? null : values.getFirst();
    }

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Whether the server says that this is the last response on the connection. */
    public boolean isLast() {
        return "close".equals(field("Connection"));
    }

    public Answer expect(int status) {
        assertThat(status()).as("status of %s", this).isEqualTo(status);
        return this;
    }

    public Answer expectText(String text) {
        assertThat(text()).as("content of %s", this).isEqualTo(text);
        return this;
    }

    public Answer expectField(String name, String value) {
        assertThat(field(name)).as("%s of %s", name, this).isEqualTo(value);
        return this;
    }

    @Override
    public String toString() {
        return "[" + escape(head.getBytes(StandardCharsets.ISO_8859_1)) + "] [" + escape(content) + "]";
    }

    /** Bytes as a person can read them, shortened. */
    static String escape(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(bytes.length, SHOWN); i++) {
            byte b = bytes[i];
            switch (b) {
                case '\r' -> text.append("\\r");
                case '\n' -> text.append("\\n");
                default -> text.append(b >= ' ' && b < 0x7F ? String.valueOf((char) b) : String.format("\\x%02X", b));
            }
        }
        return bytes.length > SHOWN ? text + "… of " + bytes.length + " bytes" : text.toString();
    }
}
