package lineup.loadtest.peer;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The media types that peers are told, which are the ones Lineup answers with: text says that it is UTF-8.
 *
 * @param name the value of Content-Type
 * @param extensions of file names, without the dot
 */
record WebTypes(String name, List<String> extensions) {

    static final String OTHER = "application/octet-stream";

    static final List<WebTypes> ALL = Stream.of(
                    "text/html; charset=utf-8=html htm", "text/css; charset=utf-8=css",
                    "text/javascript; charset=utf-8=js mjs", "text/plain; charset=utf-8=txt",
                    "text/csv; charset=utf-8=csv", "text/markdown; charset=utf-8=md", "text/xml; charset=utf-8=xml",
                    "application/json=json map", "application/manifest+json=webmanifest", "application/wasm=wasm",
                    "application/pdf=pdf", "application/zip=zip", "application/gzip=gz", "image/svg+xml=svg",
                    "image/png=png", "image/jpeg=jpg jpeg", "image/gif=gif", "image/webp=webp", "image/avif=avif",
                    "image/bmp=bmp", "image/vnd.microsoft.icon=ico", "font/woff=woff", "font/woff2=woff2",
                    "audio/mpeg=mp3", "video/mp4=mp4", "video/webm=webm")
            .map(WebTypes::parse)
            .toList();

    /** One line for each type. */
    static String lines(Function<WebTypes, String> line) {
        return ALL.stream().map(line).collect(Collectors.joining("\n"));
    }

    /** The extensions, each with its dot and in quotes. */
    String quoted(String separator) {
        return extensions.stream().map(each -> "\"." + each + "\"").collect(Collectors.joining(separator));
    }

    String spaced() {
        return String.join(" ", extensions);
    }

    private static WebTypes parse(String text) {
        int equals = text.lastIndexOf('=');
        return new WebTypes(text.substring(0, equals), List.of(text.substring(equals + 1).split(" ")));
    }
}
