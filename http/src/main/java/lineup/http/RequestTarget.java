package lineup.http;

/**
 * The request-target of RFC 9112 §3.2, taken apart but not decoded.
 *
 * @param form which of the four forms it had
 * @param path the raw path, beginning with a slash; "*" in asterisk-form; empty in authority-form
 * @param query the raw query behind the question mark, or null
 * @param authority the authority of absolute-form or authority-form, or null
 */
public record RequestTarget(Form form, String path, String query, String authority) implements TargetParsed {
    private static final String HTTP = "http://";
    private static final String HTTPS = "https://";

    /** RFC 9112 §3.2.1 to §3.2.4. */
    public enum Form {
        ORIGIN,
        ABSOLUTE,
        AUTHORITY,
        ASTERISK
    }

    static TargetParsed parse(Method method, byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Grammar.isTargetChar(bytes[i])) {
                return Rejected.bad("The request-target contains a character that no URI may contain.");
            }
        }
        String text = Ascii.text(bytes, start, end);
        if (method == Method.CONNECT) {
            return new RequestTarget(Form.AUTHORITY, "", null, text);
        }
        if (text.startsWith("/")) {
            return split(Form.ORIGIN, text, null);
        }
        if (text.equals("*")) {
            return method == Method.OPTIONS
                    ? new RequestTarget(Form.ASTERISK, text, null, null)
                    : Rejected.bad("The request-target * is for OPTIONS alone.");
        }
        return absolute(text);
    }

    /** RFC 9112 §3.2.2: a server must accept absolute-form, though only proxies are sent it. */
    private static TargetParsed absolute(String text) {
        int authorityStart = text.indexOf("://") + 3;
        if (authorityStart == HTTPS.length() && text.regionMatches(true, 0, HTTPS, 0, HTTPS.length())) {
            // RFC 9110 §7.4: nobody but a connection secured for that origin may answer for it.
            return Rejected.of(Status.MISDIRECTED_REQUEST, "An https resource is not served without TLS.");
        }
        if (authorityStart != HTTP.length() || !text.regionMatches(true, 0, HTTP, 0, HTTP.length())) {
            return Rejected.bad("The request-target is neither a path nor an http URI.");
        }
        int authorityEnd = authorityStart;
        while (authorityEnd < text.length() && "/?".indexOf(text.charAt(authorityEnd)) < 0) {
            authorityEnd++;
        }
        String authority = text.substring(authorityStart, authorityEnd);
        if (authority.isEmpty() || !Host.isValid(authority)) {
            return Rejected.bad("The authority of the request-target is not a host with an optional port.");
        }
        String rest = text.substring(authorityEnd);
        return split(Form.ABSOLUTE, rest.startsWith("/") ? rest : "/" + rest, authority);
    }

    private static RequestTarget split(Form form, String text, String authority) {
        int question = text.indexOf('?');
        return question < 0
                ? new RequestTarget(form, text, null, authority)
                : new RequestTarget(form, text.substring(0, question), text.substring(question + 1), authority);
    }
}
