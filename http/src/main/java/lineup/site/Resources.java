package lineup.site;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Step 4 of {@link StaticResponder}: what there is of a file that was found, before any request is looked at. */
final class Resources {
    private static final Remembered.Bounds BOUNDS = new Remembered.Bounds(16_384, 8L * 1024 * 1024, 0);

    private final Site site;
    private final CachePolicy cachePolicy;
    private final long gzipFrom;
    private final Remembered<String, Resource> known;

    Resources(Site site, SiteOptions options) {
        this.site = site;
        this.cachePolicy = new CachePolicy(options.cacheRules());
        this.gzipFrom = options.gzipFrom();
        this.known = new Remembered<>(options.cacheValidity(), BOUNDS);
    }

    /**
     * @param path of the file in the site, beginning with a slash
     * @param now in milliseconds
     * @throws IOException if it is gone or unreadable by now
     */
    Resource of(Path real, String path, long now, Care care) throws IOException {
        Resource resource = care == Care.AS_REMEMBERED ? known.get(path, now) : null;
        if (resource == null || !resource.variants().original().equals(real)) {
            resource = look(real, path);
            known.put(path, resource, now);
        }
        return resource;
    }

    private Resource look(Path real, String path) throws IOException {
        String mediaType = MediaTypes.of(path.substring(path.lastIndexOf('/') + 1));
        Map<ContentCoding, Path> files = new EnumMap<>(ContentCoding.class);
        for (ContentCoding coding : ContentCoding.values()) {
            Path sibling = coding == ContentCoding.IDENTITY ? null : freshSibling(real, coding);
            if (sibling != null) {
                files.put(coding, sibling);
            }
        }
        Variants variants = new Variants(real, files, isCompressible(real, mediaType));
        return new Resource(path, mediaType, cachePolicy.of(path, mediaType), variants);
    }

    /** A sibling that is older than the original was made from another version, and is not used. */
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
