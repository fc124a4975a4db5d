package lineup.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lineup.http.Fields;

/**
 * A file and what there is of it in other codings, to be chosen from by Accept-Encoding (RFC 9110 §12.5.3).
 *
 * @param original the file as it is
 * @param files the precompressed siblings
 * @param compressible whether it may be brought into gzip on the fly
 */
record Variants(Path original, Map<ContentCoding, Path> files, boolean compressible) {
    /**
     * What to send.
     *
     * @param file what to open: the original or a sibling
     * @param onTheFly whether it has yet to be brought into that coding
     * @param varies whether another Accept-Encoding could have led to another choice
     */
    record Variant(Path file, ContentCoding coding, boolean onTheFly, boolean varies) {}

    Variant choose(Fields request, Trail trail) {
        boolean onTheFly = compressible && !files.containsKey(ContentCoding.GZIP);
        if (files.isEmpty() && !onTheFly && trail == Trail.SILENT) {
            return new Variant(original, ContentCoding.IDENTITY, false, false);
        }
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
}
