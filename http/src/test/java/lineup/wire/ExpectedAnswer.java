package lineup.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * An answer as a document writes it, in {@link Notation}.
 *
 * @param fields the field lines that must be there, the value a pattern, and with "!" names that must not
 * @param body what is said about the body; nothing if it is left open
 */
record ExpectedAnswer(String statusLine, List<String> fields, List<String> body) {
    private static final String START = "HTTP/1.1 ";

    static boolean startsWith(String line) {
        return line.startsWith(START);
    }

    static ExpectedAnswer parse(List<String> lines) {
        int headEnd = lines.contains("") ? lines.indexOf("") : lines.size();
        List<String> body = new ArrayList<>(lines.subList(Math.min(headEnd + 1, lines.size()), lines.size()));
        while (!body.isEmpty() && body.getLast().isEmpty()) {
            body.removeLast();
        }
        List<String> fields = List.copyOf(lines.subList(1, headEnd));
        Predicate<String> isField = line -> line.matches("![A-Za-z-]+|[A-Za-z-]+: .+");
        if (!startsWith(lines.getFirst()) || !fields.stream().allMatch(isField)) {
            throw new IllegalArgumentException("not an answer: " + lines);
        }
        return new ExpectedAnswer(lines.getFirst(), fields, List.copyOf(body));
    }

    /** Whether no body may follow the head, whatever length the head promises. */
    boolean hasNoBody() {
        return body.equals(List.of("(no body)")) || statusLine.matches("HTTP/1.1 (204|304) .*");
    }
}
