package lineup.http;

import java.util.List;

/** The rules for the Host field (RFC 9112 §3.2, RFC 9110 §7.2). */
final class Host {
    private Host() {}

    /** Why the request must be rejected for its Host, or null. */
    static Rejected check(Version version, RequestTarget target, Fields fields) {
        List<String> values = fields.all("host");
        if (values.isEmpty()) {
            return version == Version.HTTP_1_0 ? null : Rejected.bad("An HTTP/1.1 request needs a Host field.");
        }
        if (values.size() > 1) {
            return Rejected.bad("A request has only one Host field.");
        }
        String host = values.getFirst();
        if (host.isEmpty()) {
            return target.authority() == null ? null : Rejected.bad("Host is empty but the target has an authority.");
        }
        return isValid(host) ? null : Rejected.bad("The Host field is not a host with an optional port.");
    }

    /** RFC 3986 §3.2.2 and §3.2.3, without user information, which RFC 9110 §4.2.4 forbids. */
    static boolean isValid(String authority) {
        int portColon;
        if (authority.startsWith("[")) {
            int close = authority.indexOf(']');
            if (close < 0 || !Ipv6Address.isValid(authority.substring(1, close))) {
                return false;
            }
            portColon = close + 1;
        } else {
            portColon = authority.indexOf(':') < 0 ? authority.length() : authority.indexOf(':');
            if (portColon == 0 || !isRegisteredName(authority.substring(0, portColon))) {
                return false;
            }
        }
        return portColon == authority.length()
                || authority.charAt(portColon) == ':' && isPort(authority.substring(portColon + 1));
    }

    private static boolean isRegisteredName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                if (i + 2 >= text.length()
                        || Grammar.hexValue(text.charAt(i + 1)) < 0
                        || Grammar.hexValue(text.charAt(i + 2)) < 0) {
                    return false;
                }
            } else if (!isNameChar(c)) {
                return false;
            }
        }
        return true;
    }

    /** RFC 3986 §2.2 and §2.3: unreserved / sub-delims. */
    private static boolean isNameChar(char c) {
        return Grammar.isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || "-._~!$&'()*+,;=".indexOf(c) >= 0;
    }

    private static boolean isPort(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Grammar.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return text.isEmpty() || text.length() <= 5 && Integer.parseInt(text) <= 0xFFFF;
    }
}
