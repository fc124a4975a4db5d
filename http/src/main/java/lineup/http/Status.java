package lineup.http;

/** The status codes that this server sends (RFC 9110 §15, RFC 6585 §5), each with its reason phrase. */
public enum Status {
    OK(200, "OK"),
    NO_CONTENT(204, "No Content"),
    PARTIAL_CONTENT(206, "Partial Content"),
    MOVED_PERMANENTLY(301, "Moved Permanently"),
    NOT_MODIFIED(304, "Not Modified"),
    PERMANENT_REDIRECT(308, "Permanent Redirect"),
    BAD_REQUEST(400, "Bad Request"),
    NOT_FOUND(404, "Not Found"),
    METHOD_NOT_ALLOWED(405, "Method Not Allowed"),
    REQUEST_TIMEOUT(408, "Request Timeout"),
    PRECONDITION_FAILED(412, "Precondition Failed"),
    URI_TOO_LONG(414, "URI Too Long"),
    RANGE_NOT_SATISFIABLE(416, "Range Not Satisfiable"),
    EXPECTATION_FAILED(417, "Expectation Failed"),
    MISDIRECTED_REQUEST(421, "Misdirected Request"),
    REQUEST_HEADER_FIELDS_TOO_LARGE(431, "Request Header Fields Too Large"),
    INTERNAL_SERVER_ERROR(500, "Internal Server Error"),
    NOT_IMPLEMENTED(501, "Not Implemented"),
    SERVICE_UNAVAILABLE(503, "Service Unavailable"),
    HTTP_VERSION_NOT_SUPPORTED(505, "HTTP Version Not Supported");

    private final int code;
    private final String reason;
    private final byte[] line;

    Status(int code, String reason) {
        this.code = code;
        this.reason = reason;
        // RFC 9110 §6.2: a server answers with its own version, also to a request of an older one.
        this.line = Ascii.bytes("HTTP/1.1 " + code + " " + reason + "\r\n");
    }

    public int code() {
        return code;
    }

    public String reason() {
        return reason;
    }

    public boolean isError() {
        return code >= 400;
    }

    /** RFC 9112 §6.3: these never have content, and RFC 9110 §8.6 lets 204 carry no Content-Length. */
    boolean forbidsContent() {
        return this == NO_CONTENT || this == NOT_MODIFIED;
    }

    byte[] line() {
        return line;
    }
}
