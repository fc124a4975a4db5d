package lineup.server;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import lineup.http.Asked;
import lineup.http.Method;
import lineup.http.Rejected;
import lineup.http.Request;
import lineup.http.Response;

/** One response for the access log. The length is that of the content promised, without the head. */
record LogEntry(Instant when, SocketAddress client, Asked asked, Response response) {
    /** Made with the first line of a log, not while the server starts. */
    private static final class Clf {
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("dd/MMM/uuuu:HH:mm:ss Z", Locale.ENGLISH).withZone(ZoneOffset.UTC);

        private Clf() {}
    }

    String format(LogFormat format) {
        return switch (format) {
            case OFF -> "";
            case COMMON -> common();
            case COMBINED -> common() + " " + quoted(field("referer")) + " " + quoted(field("user-agent"));
            case JSON -> json();
        };
    }

    private String common() {
        return host() + " - - [" + Clf.TIME.format(when) + "] " + quoted(line()) + " " + status() + " " + length();
    }

    private String json() {
        return "{\"time\":" + quoted(when.toString())
                + ",\"client\":" + quoted(host())
                + ",\"request\":" + quoted(line())
                + ",\"status\":" + status()
                + ",\"bytes\":" + length()
                + ",\"referer\":" + quoted(field("referer"))
                + ",\"userAgent\":" + quoted(field("user-agent"))
                + "}";
    }

    private String host() {
        return client instanceof InetSocketAddress address ? address.getAddress().getHostAddress() : "-";
    }

    private int status() {
        return response.status().code();
    }

    private long length() {
        return asked.method() == Method.HEAD ? 0 : response.content().length();
    }

    private String line() {
        return switch (asked) {
            case Request request -> request.line();
            case Rejected rejected -> "-";
        };
    }

    private String field(String name) {
        String value = asked instanceof Request request ? request.fields().first(name) : null;
        return value == null ? "-" : value;
    }

    /** In quotes and on one line in plain ASCII, whatever the client sent; valid in JSON too. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
