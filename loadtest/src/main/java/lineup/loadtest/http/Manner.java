package lineup.loadtest.http;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How targets are asked for, whatever they are: what the requests carry, and which answer is a good one.
 *
 * @param fields lines for every request, beside Host
 * @param expected the status of a good answer; 0 stands for any that is no error
 * @param conditional whether every request also carries the validator of what it asks for, which only the server knows
 */
public record Manner(List<String> fields, int expected, boolean conditional) {

    /** No fields but Host, and any good answer. */
    public static final Manner PLAIN = new Manner(List.of(), 0, false);

    private static final int NOT_MODIFIED = 304;

    public Manner {
        fields = List.copyOf(fields);
    }

    /** For what the client has already. */
    public static Manner ofConditional() {
        return new Manner(List.of(), NOT_MODIFIED, true);
    }

    public Manner expecting(int status) {
        return new Manner(fields, status, conditional);
    }

    /** With these lines, which take the place of those with the same names. */
    public Manner with(List<String> lines) {
        List<String> names = lines.stream().map(Manner::name).toList();
        return new Manner(Stream.concat(fields.stream().filter(line -> !names.contains(name(line))), lines.stream())
                .toList(), expected, conditional);
    }

    public Request request(HttpUrl url, boolean head) {
        return Request.to(url, head, fields).expecting(expected);
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
    }
}
