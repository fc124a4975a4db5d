package lineup.loadtest.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;

/** An http URL taken apart into what a client needs: where to connect, what to name in Host, what to ask for. */
public record HttpUrl(String host, int port, String target) {

    private static final int DEFAULT_PORT = 80;

    /** Reads {@code http://HOST[:PORT][/PATH][?QUERY]}; an IllegalArgumentException says what is wrong with others. */
    public static HttpUrl parse(String text) {
        URI uri = syntax(text);
        if ("https".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException("https is not supported, give an http:// URL instead of '" + text + "'");
        }
        if (!"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null || uri.getPort() == 0
                || uri.getPort() > 65_535) {
            throw new IllegalArgumentException("'" + text + "' is not a URL like http://localhost:8080/");
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("a name and password in the URL are not sent, give them as a field line,"
                    + " 'Authorization: Basic ...'");
        }
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String target = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        return new HttpUrl(uri.getHost(), uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(), target);
    }

    public HttpUrl withTarget(String other) {
        return new HttpUrl(host, port, other);
    }

    /** The value of the Host field. */
    public String authority() {
        return port == DEFAULT_PORT ? host : host + ":" + port;
    }

    @Override
    public String toString() {
        return "http://" + authority() + target;
    }

    private static URI syntax(String text) {
        try {
            return new URI(escaped(text));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + text + "' is not a URL like http://localhost:8080/: "
                    + e.getReason(), e);
        }
    }

    /** What is not ASCII, as the percent-encoded UTF-8 that a browser sends for it. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : text.getBytes(UTF_8)) {
            escaped.append(octet < 0 ? String.format("%%%02X", octet & 0xff) : String.valueOf((char) octet));
        }
        return escaped.toString();
    }
}
