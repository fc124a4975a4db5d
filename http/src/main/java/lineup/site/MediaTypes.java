package lineup.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * The media type for a file name's extension, from the table {@code media-types.txt}. It is read when somebody asks for
 * what most sites do not have, since reading it would take a fifth of a process's time to its first byte.
 */
final class MediaTypes {
    private static final String UNKNOWN = "application/octet-stream";

    private MediaTypes() {}

    private static final class Table {
        private static final Map<String, String> BY_EXTENSION = load();

        private Table() {}
    }

    /** The Content-Type, with the charset for text, which is always sent as UTF-8. */
    static String of(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String extension = fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return dot < 0 ? UNKNOWN : ofExtension(extension);
    }

    private static String ofExtension(String extension) {
        String usual = usual(extension);
        return usual == null ? Table.BY_EXTENSION.getOrDefault(extension, UNKNOWN) : usual;
    }

    /** As in the table; null for what is only there. */
    static String usual(String extension) {
        return switch (extension) {
            case "html", "htm" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js", "mjs" -> "text/javascript; charset=utf-8";
            case "txt" -> "text/plain; charset=utf-8";
            case "json" -> "application/json";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            case "gif" -> "image/gif";
            case "webp" -> "image/webp";
            case "ico" -> "image/vnd.microsoft.icon";
            case "woff2" -> "font/woff2";
            case "pdf" -> "application/pdf";
            default -> null;
        };
    }

    /** As in the table, whether it is usual or not. */
    static Map<String, String> table() {
        return Table.BY_EXTENSION;
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
