package lineup.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import lineup.http.Method;

/** A response as a strict client reads it; a byte that it does not expect is an error. */
record Answer(int status, List<String> lines, byte[] content) {
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.1 [2-5]\\d\\d [A-Za-z' -]+");
    private static final Pattern FIELD_LINE = Pattern.compile("[A-Za-z-]+: [!-~]([ -~\\x80-\\xFF]*[!-~])?");

    /** The responses to requests of those methods, one each and nothing between or behind them. */
    static List<Answer> parse(byte[] output, List<Method> methods) {
        List<Answer> answers = new ArrayList<>();
        String text = new String(output, StandardCharsets.ISO_8859_1);
        int start = 0;
        for (Method method : methods) {
            int end = text.indexOf("\r\n\r\n", start);
            assertThat(end).as("the end of a head behind %d bytes", start).isPositive();
            Answer head = head(text.substring(start, end));
            int content = end + 4;
            start = content + (method == Method.HEAD ? 0 : head.length());
            assertThat(start).as("the end of the content").isLessThanOrEqualTo(output.length);
            answers.add(new Answer(head.status, head.lines, Arrays.copyOfRange(output, content, start)));
        }
        assertThat(start).as("bytes received").isEqualTo(output.length);
        return answers;
    }

    private static Answer head(String text) {
        List<String> lines = List.of(text.split("\r\n"));
        assertThat(lines.getFirst()).matches(STATUS_LINE);
        List<String> fields = lines.subList(1, lines.size());
        assertThat(fields).allMatch(line -> FIELD_LINE.matcher(line).matches());
        return new Answer(Integer.parseInt(lines.getFirst().substring(9, 12)), fields, new byte[0]);
    }

    /** As promised by Content-Length, which is there exactly when there may be content. */
    int length() {
        String length = field("Content-Length");
        assertThat(length == null).as("Content-Length with %d", status).isEqualTo(status == 204 || status == 304);
        return length == null ? 0 : Integer.parseInt(length);
    }

    /** The value of a field that comes once at most, or null. */
    String field(String name) {
        List<String> values = lines.stream()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .toList();
        assertThat(values).as(name).hasSizeLessThanOrEqualTo(1);
        return values.isEmpty() ? null : values.getFirst();
    }
}
