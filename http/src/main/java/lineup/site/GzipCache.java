package lineup.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Contents compressed on the fly, each version once; those used longest ago go first. Safe for several threads. */
final class GzipCache {
    /** In bytes before compression; larger files deserve a sibling made beforehand. */
    static final int LARGEST = 4 * 1024 * 1024;

    private static final long CAPACITY = 16L * 1024 * 1024;

    private final Map<String, byte[]> byVersion = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    /** @param version names the content: two contents never share it */
    synchronized byte[] get(String version) {
        return byVersion.get(version);
    }

    byte[] put(String version, byte[] content) {
        byte[] compressed = compress(content);
        synchronized (this) {
            byte[] before = byVersion.put(version, compressed);
            held += compressed.length - (before == null ? 0 : before.length);
            var eldest = byVersion.values().iterator();
            while (held > CAPACITY && eldest.hasNext()) {
                held -= eldest.next().length;
                eldest.remove();
            }
        }
        return compressed;
    }

    static byte[] compress(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(content.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("compressing in memory", e);
        }
        return compressed.toByteArray();
    }
}
