package lineup.wire;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer as it came.
 *
 * @param body as long as the head promised, a character for each byte
 */
record Received(String statusLine, List<String> fieldLines, String body) {
    private static final Pattern HEAD =
            Pattern.compile("\\A(HTTP/1\\.1 \\d{3} [A-Za-z ]+)\r\n((?:[A-Za-z-]+: [\t\\x20-\\x7E]*\r\n)*)\r\n");

    /** The first answer of a stream. */
    static Received first(String stream, boolean hasNoBody) {
        Matcher head = HEAD.matcher(stream);
        if (!head.find()) {
            throw new AssertionError("no head where an answer should start");
        }
        List<String> lines = head.group(2).lines().toList();
        Received bare = new Received(head.group(1), lines, "");
        int length = hasNoBody ? 0 : Integer.parseInt(bare.one("Content-Length"));
        if (stream.length() < head.end() + length) {
            throw new AssertionError("the body is shorter than its Content-Length");
        }
        return new Received(bare.statusLine, lines, stream.substring(head.end(), head.end() + length));
    }

    /** How many bytes it took, each line with its CRLF. */
    int length() {
        int fields = fieldLines.stream().mapToInt(line -> line.length() + 2).sum();
        return statusLine.length() + 2 + fields + 2 + body.length();
    }

    List<String> all(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ": ";
        return fieldLines.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }

    String one(String name) {
        List<String> values = all(name);
        if (values.size() != 1) {
            throw new AssertionError(values.size() + " field lines instead of one: " + name);
        }
        return values.getFirst();
    }

    boolean saysClose() {
        return all("Connection").contains("close");
    }
}
