package lineup.site;

/** The content codings that are served (RFC 9110 §8.4.1, RFC 7932, RFC 8878), the best first. */
enum ContentCoding {
    BR("br", ".br"),
    ZSTD("zstd", ".zst"),
    GZIP("gzip", ".gz"),
    /** The file as it is. */
    IDENTITY("identity", "");

    private final String token;
    private final String suffix;

    ContentCoding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    String token() {
        return token;
    }

    /** What a file with this coding has behind the name of the original. */
    String suffix() {
        return suffix;
    }
}
