package lineup.http;

import java.util.List;

/**
 * A well-formed request, independent of the connection it came on.
 *
 * @param method the method
 * @param token the method as it was written
 * @param framing where its content ends
 */
public record Request(
        Method method, String token, RequestTarget target, Version version, Fields fields, Framing framing)
        implements Asked {
    private static final String CONTINUE = "100-continue";

    /** Whether the client lets the connection live on after the response (RFC 9112 §9.3). */
    boolean isPersistent() {
        String options = fields.combined("connection");
        if (FieldList.contains(options, "close")) {
            return false;
        }
        return version == Version.HTTP_1_1 || FieldList.contains(options, "keep-alive");
    }

    /** Whether the client holds its content back until it is told to go on (RFC 9110 §10.1.1). */
    boolean expectsContinue() {
        return expectations().stream().anyMatch(CONTINUE::equalsIgnoreCase);
    }

    /** Whether the client expects what no server can promise (RFC 9110 §15.5.18). */
    public boolean expectsTheUnknown() {
        return !expectations().stream().allMatch(CONTINUE::equalsIgnoreCase);
    }

    /** A list that may be empty; a server of HTTP/1.1 must ignore it in a request of HTTP/1.0. */
    private List<String> expectations() {
        String expect = fields.combined("expect");
        return expect == null || version == Version.HTTP_1_0 ? List.of() : FieldList.members(expect);
    }

    /** The request-line as it was received, for logs. */
    public String line() {
        String query = target.query() == null ? "" : "?" + target.query();
        String host = target.form() == RequestTarget.Form.ABSOLUTE ? "http://" + target.authority() : "";
        String path = target.form() == RequestTarget.Form.AUTHORITY ? target.authority() : target.path();
        return token + " " + host + path + query + " " + version;
    }
}
