package lineup.loadtest.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;

/**
 * One request as it goes over the wire: the bytes are built once and sent any number of times.
 *
 * @param expected the status of a good answer; 0 leaves it to the server, which may choose any that is no error
 */
public record Request(String target, boolean head, byte[] bytes, int expected) {

    private static final int ERROR = 400;

    /** A request with the given field lines; Host is added unless it is among them. */
    public static Request to(HttpUrl url, boolean head, List<String> fields) {
        StringBuilder text = new StringBuilder(head ? "HEAD " : "GET ").append(url.target()).append(" HTTP/1.1\r\n");
        if (fields.stream().noneMatch(field -> field.regionMatches(true, 0, "Host:", 0, 5))) {
            text.append("Host: ").append(url.authority()).append("\r\n");
        }
        fields.forEach(field -> text.append(field).append("\r\n"));
        return new Request(url.target(), head, text.append("\r\n").toString().getBytes(ISO_8859_1), 0);
    }

    public Request expecting(int status) {
        return new Request(target, head, bytes, status);
    }

    /** Whether an answer of this status can be good. */
    public boolean accepts(int status) {
        return expected == 0 ? status < ERROR : status == expected;
    }
}
