package lineup.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;

/** The media type for a file name's extension, from the table {@code media-types.txt}. */
final class MediaTypes {
    private static final String UNKNOWN = "application/octet-stream";
    private static final Map<String, String> BY_EXTENSION = load();

    private MediaTypes() {}

    /** The Content-Type, with the charset for text, which is always sent as UTF-8. */
    static String of(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String extension = fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return dot < 0 ? UNKNOWN : BY_EXTENSION.getOrDefault(extension, UNKNOWN);
    }

    /** Whether it gets smaller by compression and is read by people or programs as text. */
    static boolean isText(String mediaType) {
        return mediaType.startsWith("text/")
                || mediaType.endsWith("+xml")
                || mediaType.endsWith("+json")
                || mediaType.equals("application/json")
                || mediaType.equals("application/xml")
                || mediaType.equals("application/wasm");
    }

    private static Map<String, String> load() {
        Map<String, String> types = HashMap.newHashMap(2048);
        try (InputStream table = MediaTypes.class.getResourceAsStream("media-types.txt")) {
            String text = new String(table.readAllBytes(), StandardCharsets.ISO_8859_1);
            for (StringTokenizer lines = new StringTokenizer(text, "\n"); lines.hasMoreTokens(); ) {
                add(lines.nextToken(), types);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the table of media types cannot be read", e);
        }
        return types;
    }

    private static void add(String line, Map<String, String> types) {
        if (line.startsWith("#")) {
            return;
        }
        StringTokenizer words = new StringTokenizer(line, " ");
        String name = words.nextToken();
        String type = name.startsWith("text/") ? name.concat("; charset=utf-8") : name;
        while (words.hasMoreTokens()) {
            types.put(words.nextToken(), type);
        }
    }
}
