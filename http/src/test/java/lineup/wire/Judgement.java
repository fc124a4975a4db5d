package lineup.wire;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lineup.http.HttpDate;

/**
 * Compares what came back on a connection with what a case expects.
 *
 * <p>Beyond what is written in the case, each answer has one Date, one Server and a Content-Length that is true, and
 * says {@code Connection: close} if and only if it is the last one of a connection that the server ends.
 */
final class Judgement {
    private static final Pattern PART = Pattern.compile("\\(body: (?:all|bytes (\\d+)-(\\d+)) of (/.*)\\)");
    private static final Pattern SIZE = Pattern.compile("\\(body: (\\d+) bytes\\)");
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
    private static final ExpectedAnswer TO_FOLLOWER =
            new ExpectedAnswer("HTTP/1.1 200 OK", List.of(), List.of(WireSite.FOLLOWER_BODY));

    private final WireSite site;
    private final WireCase expected;
    /** A model with a single place ends connections that have nothing buffered. */
    private final boolean mayEndEarly;

    Judgement(WireSite site, WireCase expected, boolean mayEndEarly) {
        this.site = site;
        this.expected = expected;
        this.mayEndEarly = mayEndEarly;
    }

    /**
     * Throws an AssertionError that tells what is wrong with the answers at the start of the stream.
     *
     * @return what comes behind them, or null if the connection ended early as it may
     */
    String check(String stream) {
        String rest = stream;
        for (ExpectedAnswer answer : expected.answers()) {
            Received received = Received.first(rest, answer.hasNoBody());
            boolean last = expected.closed() && answer == expected.answers().getLast();
            compare(answer, received);
            rest = rest.substring(received.length());
            if (received.saysClose() && !last && mayEndEarly) {
                demand(rest.isEmpty(), "an answer follows the last one");
                return null;
            }
            demand(expected.endsInput() || received.saysClose() == last, "Connection: close is not where it should be");
        }
        return rest;
    }

    /** What comes behind the last case of a connection: the answer to the further request, if that can be answered. */
    void checkEnd(String stream, boolean followed) {
        String rest = stream;
        if (!expected.closed() && followed) {
            Received received = Received.first(rest, false);
            compare(TO_FOLLOWER, received);
            rest = rest.substring(received.length());
        }
        demand(rest.isEmpty(), "more came than was expected");
    }

    private void compare(ExpectedAnswer answer, Received received) {
        demand(answer.statusLine().equals(received.statusLine()), "the status is not " + answer.statusLine());
        Notation notation = new Notation(name -> name.equals("boundary") ? boundary(received) : site.value(name));
        for (String field : answer.fields()) {
            boolean early = mayEndEarly && field.startsWith("Connection: ") && received.saysClose();
            demand(early || holds(field, received, notation), "a field is not as expected: " + field);
        }
        String date = received.one("Date");
        demand(HttpDate.parse(date, Instant.now()).map(HttpDate::format).filter(date::equals).isPresent(), "bad Date");
        received.one("Server");
        demand(received.all("Transfer-Encoding").isEmpty(), "there is a Transfer-Encoding");
        boolean bodiless = received.statusLine().matches("HTTP/1.1 (204|304) .*");
        demand(received.all("Content-Length").size() == (bodiless ? 0 : 1), "not the right number of Content-Length");
        if (!answer.hasNoBody() && !answer.body().isEmpty()) {
            body(String.join("\\n", answer.body()), received.body(), notation);
        }
    }

    private static boolean holds(String field, Received received, Notation notation) {
        if (field.startsWith("!")) {
            return received.all(field.substring(1)).isEmpty();
        }
        String[] parts = field.split(": ", 2);
        List<String> values = received.all(parts[0]);
        return values.size() == 1 && notation.pattern(parts[1]).matcher(values.getFirst()).matches();
    }

    private static String boundary(Received received) {
        Matcher boundary = BOUNDARY.matcher(received.one("Content-Type"));
        demand(boundary.find(), "there is no boundary");
        return boundary.group(1);
    }

    private void body(String written, String body, Notation notation) {
        Matcher size = SIZE.matcher(written);
        Matcher part = PART.matcher(written);
        if (size.matches()) {
            demand(body.length() == Integer.parseInt(size.group(1)), "the body is not as long: " + written);
        } else if (part.matches()) {
            String content = site.content(part.group(3));
            int from = part.group(1) == null ? 0 : Integer.parseInt(part.group(1));
            int to = part.group(2) == null ? content.length() : Integer.parseInt(part.group(2)) + 1;
            demand(body.equals(content.substring(from, to)), "the body is not " + written);
        } else {
            demand(!written.startsWith("("), "not a body: " + written);
            demand(notation.pattern(written).matcher(body).matches(), "the body is not as expected: " + written);
        }
    }

    private static void demand(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }
}
