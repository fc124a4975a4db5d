package lineup.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

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
        Map<String, String> types = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                MediaTypes.class.getResourceAsStream("media-types.txt"), StandardCharsets.US_ASCII))) {
            for (String line; (line = lines.readLine()) != null; ) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] words = line.strip().split("\\s+");
                    String type = words[0].startsWith("text/") ? words[0] + "; charset=utf-8" : words[0];
                    for (int i = 1; i < words.length; i++) {
                        types.put(words[i], type);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the table of media types cannot be read", e);
        }
        return Map.copyOf(types);
    }
}
