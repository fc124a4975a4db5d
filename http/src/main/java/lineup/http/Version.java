package lineup.http;

/** The protocol versions that are served. A higher minor version is served as 1.1 (RFC 9110 §2.5). */
public enum Version {
    HTTP_1_0("HTTP/1.0"),
    HTTP_1_1("HTTP/1.1");

    private final String text;

    Version(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
