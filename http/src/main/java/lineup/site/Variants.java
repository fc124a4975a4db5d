package lineup.site;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lineup.http.Fields;

/**
 * Chooses among a file and its precompressed siblings by Accept-Encoding (RFC 9110 §12.5.3).
 *
 * <p>A sibling that is older than the original was made from another version, and is not used.
 */
final class Variants {
    private final Site site;
    private final long gzipFrom;

    /** @param gzipFrom the size in bytes from which text is compressed on the fly, or -1 */
    Variants(Site site, long gzipFrom) {
        this.site = site;
        this.gzipFrom = gzipFrom;
    }

    /**
     * What to send.
     *
     * @param file what to open: the original or a sibling
     * @param onTheFly whether it has yet to be brought into that coding
     * @param varies whether another Accept-Encoding could have led to another choice
     */
    record Variant(Path file, ContentCoding coding, boolean onTheFly, boolean varies) {}

    Variant choose(Path original, String mediaType, Fields request, Trail trail) throws IOException {
        Map<ContentCoding, Path> files = new EnumMap<>(ContentCoding.class);
        for (ContentCoding coding : ContentCoding.values()) {
            Path sibling = coding == ContentCoding.IDENTITY ? null : freshSibling(original, coding);
            if (sibling != null) {
                files.put(coding, sibling);
            }
        }
        boolean compressible = isCompressible(original, mediaType);
        boolean onTheFly = compressible && !files.containsKey(ContentCoding.GZIP);
        List<ContentCoding> available = new ArrayList<>(files.keySet());
        if (onTheFly) {
            available.add(ContentCoding.GZIP);
        }
        String field = request.combined("accept-encoding");
        ContentCoding coding = new AcceptEncoding(field).choose(available);
        trail.note("RFC 9110 §12.5.3", () -> "of " + available + " beside the file itself, Accept-Encoding "
                + (field == null ? "(absent)" : field) + " chooses " + coding.token());
        boolean compress = onTheFly && coding == ContentCoding.GZIP;
        return new Variant(files.getOrDefault(coding, original), coding, compress, !available.isEmpty());
    }

    private Path freshSibling(Path original, ContentCoding coding) throws IOException {
        try {
            return siblingNotOlder(original, coding);
        } catch (NoSuchFileException e) {
            return null; // deleted in this moment
        }
    }

    private Path siblingNotOlder(Path original, ContentCoding coding) throws IOException {
        Path sibling = site.sibling(original, coding.suffix());
        boolean fresh = sibling != null
                && Site.attributes(sibling).lastModifiedTime().compareTo(Site.attributes(original).lastModifiedTime())
                        >= 0;
        return fresh ? sibling : null;
    }

    private boolean isCompressible(Path original, String mediaType) throws IOException {
        return gzipFrom >= 0 && MediaTypes.isText(mediaType) && Site.attributes(original).size() >= gzipFrom
                && Site.attributes(original).size() <= GzipCache.LARGEST;
    }
}
