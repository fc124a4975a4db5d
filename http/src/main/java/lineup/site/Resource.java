package lineup.site;

/**
 * A file of the site, and all about it that depends on no request.
 *
 * @param path in the site, beginning with a slash
 * @param variants the file itself and what there is of it in other codings
 */
record Resource(String path, String mediaType, String cacheControl, Variants variants)
        implements Remembered.Value {
}
