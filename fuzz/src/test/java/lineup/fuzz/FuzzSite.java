package lineup.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lineup.http.Limits;
import lineup.http.Responder;
import lineup.site.SiteOptions;
import lineup.site.StaticResponder;

/** A small site that never changes, and what it answers: files of different sizes, codings, folders and links. */
final class FuzzSite {
    static final Instant MODIFIED = Instant.parse("2026-06-15T12:00:00Z");
    /** So large that it is sent as a part of a file, not from memory. */
    static final int LARGE = 40_000;
    private static final byte[] SECRET = bytes("secret");

    private final Path root;
    private final Map<String, byte[]> contents = new HashMap<>();
    private final StaticResponder responder;

    FuzzSite(Path folder) throws IOException {
        root = Files.createDirectory(folder.resolve("root"));
        Files.write(folder.resolve("secret.txt"), SECRET);
        file("index.html", bytes("<p>home"));
        file("a.txt", bytes("0123456789"));
        file("a.txt.gz", bytes("as gzip"));
        file("a.txt.br", bytes("as Brotli"));
        file("a.txt.zst", bytes("as Zstandard"));
        file("empty.txt", new byte[0]);
        file("large.bin", large());
        file("sub/index.html", bytes("<p>sub"));
        file("sub/with space.txt", bytes("space"));
        file(".hidden", bytes("hidden"));
        Files.createSymbolicLink(root.resolve("outside.txt"), folder.resolve("secret.txt"));
        // Nothing is remembered, so that every file that is left open was not let go.
        SiteOptions forgetful = SiteOptions.DEFAULTS.withCacheValidity(Duration.ZERO);
        responder = new StaticResponder(root, forgetful, () -> Exchange.NOW);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Bytes that differ from their neighbours and between one part and another. */
    private static byte[] large() {
        byte[] bytes = new byte[LARGE];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (31 * i + (i >> 8));
        }
        return bytes;
    }

    private void file(String name, byte[] content) throws IOException {
        contents.put(name, content);
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        Files.setLastModifiedTime(file, FileTime.from(MODIFIED));
    }

    Responder responder() {
        return responder;
    }

    byte[] content(String name) {
        return contents.get(name);
    }

    boolean has(String name, byte[] content) {
        return Arrays.equals(contents.get(name), content);
    }

    /** Whether it is not the content of a file that is hidden or outside. */
    boolean mayShow(byte[] content) {
        return !has(".hidden", content) && !Arrays.equals(content, SECRET);
    }

    /** Whether the status may be that of a head with those field lines that is malformed or too large. */
    static boolean isRejection(int status, List<String> fieldLines) {
        return switch (status) {
            case 400 -> fieldLines.stream().anyMatch(line -> line.matches("(?s).*[\\x00-\\x08\\x0A-\\x1F\\x7F].*"));
            case 431 -> fieldLines.size() > 90 || String.join("", fieldLines).length() > 8000;
            default -> false;
        };
    }

    /** The answer to one request with those field lines, which may hold any bytes but CR and LF. */
    Answer answer(String methodAndTarget, List<String> fieldLines) {
        String lines = fieldLines.isEmpty() ? "" : String.join("\r\n", fieldLines) + "\r\n";
        String head = methodAndTarget + " HTTP/1.1\r\nHost: a\r\n" + lines + "Connection: close\r\n\r\n";
        Exchange exchange = new Exchange(responder, Limits.DEFAULTS);
        byte[] output = exchange.send(List.of(head.getBytes(StandardCharsets.ISO_8859_1)));
        return Answer.parse(output, exchange.asked()).getFirst();
    }
}
