package lineup.site;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Step 5 of {@link StaticResponder}: the chosen variant of a file, opened as one version. Safe for several threads. */
final class Representations {
    /** In bytes: an eighth of the heap, as most servers serve less than that, and at most so much. */
    private static final long ROOM = Math.min(128L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 8);

    private static final Remembered.Bounds BOUNDS = new Remembered.Bounds(16_384, ROOM, 256);

    private final Remembered<Key, Representation> opened;
    private final GzipCache gzips = new GzipCache();

    /** Hashes itself: what a record generates is linked at its first use, which costs each start some 20 ms. */
    private record Key(String path, ContentCoding coding) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && coding == key.coding && path.equals(key.path);
        }

        @Override
        public int hashCode() {
            return path.hashCode() * 31 + coding.hashCode();
        }
    }

    Representations(SiteOptions options) {
        opened = new Remembered<>(options.cacheValidity(), BOUNDS);
    }

    /**
     * Is held by the caller.
     *
     * @param care how carefully
     * @throws IOException if the file is gone or unreadable by now, or is edited in this moment
     */
    Representation of(Resource resource, Variants.Variant variant, Instant now, Care care, Trail trail)
            throws IOException {
        Key key = new Key(resource.path(), variant.coding());
        Representation known = care == Care.AS_REMEMBERED ? opened.get(key, now.toEpochMilli()) : null;
        if (known != null && known.isOf(variant)) {
            return known;
        }
        if (known != null) {
            known.body().release();
        }
        Representation fresh = open(resource, variant, now, care, trail);
        if (care != Care.AS_IT_IS) {
            opened.put(key, fresh, now.toEpochMilli());
        }
        return fresh;
    }

    private Representation open(Resource resource, Variants.Variant variant, Instant now, Care care, Trail trail)
            throws IOException {
        OpenFile file = OpenFile.open(variant.file());
        EntityTag plainTag = EntityTag.of(file.modified(), file.size(), now);
        EntityTag coded = plainTag.in(variant.coding());
        EntityTag tag = variant.onTheFly() ? coded.weakened() : coded;
        trail.note("RFC 9110 §8.8.3", () -> "opened " + file.size() + " bytes of " + resource.mediaType() + ", ETag "
                + tag);
        Instant modified = (file.modified().isAfter(now) ? now : file.modified()).truncatedTo(ChronoUnit.SECONDS);
        Body body = body(file, variant, plainTag);
        if (care != Care.AS_IT_IS && body instanceof Body.InMemory && file.wasEdited()) {
            throw new EditedException();
        }
        return new Representation(body, variant, tag, modified, resource);
    }

    private Body body(OpenFile file, Variants.Variant variant, EntityTag tag) throws IOException {
        if (!variant.onTheFly() && file.size() > Body.SMALL) {
            return new Body.InFile(new SharedFile(file));
        }
        String version = file.real() + " " + tag.opaque();
        // A file so young may still change under its name.
        byte[] known = variant.onTheFly() && !tag.weak() ? gzips.get(version) : null;
        if (known != null) {
            file.channel().close();
            return new Body.InMemory(known);
        }
        byte[] bytes = file.readAndClose(0, (int) file.size());
        if (!variant.onTheFly()) {
            return new Body.InMemory(bytes);
        }
        return new Body.InMemory(tag.weak() ? GzipCache.compress(bytes) : gzips.put(version, bytes));
    }
}
