package lineup.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import lineup.http.CloseReason;
import lineup.http.Connection;
import lineup.http.DateField;
import lineup.http.Limits;
import lineup.http.Rejected;
import lineup.http.Request;
import lineup.http.Response;
import lineup.http.ResponseHead;
import lineup.http.Timeouts;
import lineup.http.Want;
import lineup.site.StaticResponder;

/**
 * A dry run: says step by step why a request gets its answer, and prints the head of that answer.
 *
 * <p>The request goes through the same connection and the same responder as one from the network; only the socket is
 * missing.
 */
public final class Explain {
    /** What stands for content that the request announces, as much as is ever read. */
    private static final int CONTENT = (int) Limits.DEFAULTS.content();

    private static final byte[] EMPTY_CHUNKS = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final PrintStream out;
    private final StaticResponder responder;
    private final Connection connection;

    private Explain(PrintStream out, StaticResponder responder) {
        this.out = out;
        this.responder = responder;
        ResponseHead head =
                new ResponseHead("Lineup/" + Version.TEXT + " (explain)", new DateField(InstantSource.system()));
        this.connection = new Connection(Limits.DEFAULTS, Timeouts.DEFAULTS, head, 0);
    }

    public static void main(String[] args) {
        try {
            ExplainOptions options = ExplainOptions.parse(args);
            if (options.asksForHelp()) {
                System.out.print(ExplainOptions.help());
                return;
            }
            StaticResponder responder =
                    new StaticResponder(options.root(), options.site(), InstantSource.system());
            new Explain(System.out, responder).run(options.requestHead());
        } catch (UsageException e) {
            System.err.println("lineup: " + e.getMessage());
            System.exit(Launcher.USAGE);
        } catch (IOException e) {
            System.err.println("lineup: cannot read the root: " + e.getMessage());
            System.exit(Launcher.USAGE);
        }
    }

    private void run(String head) {
        head.lines().filter(line -> !line.isEmpty()).forEach(line -> out.println("> " + line));
        out.println();
        connection.onRead(ByteBuffer.wrap(head.getBytes(StandardCharsets.UTF_8)), 0);
        if (connection.wants() == Want.READ) {
            boolean chunked = head.toLowerCase(Locale.ROOT).contains("\ntransfer-encoding:");
            connection.onRead(chunked ? ByteBuffer.wrap(EMPTY_CHUNKS) : ByteBuffer.allocate(CONTENT), 0);
        }
        Response response = switch (connection.asked()) {
            case Rejected rejected -> {
                note("RFC 9112 §2 to §6", "rejected: " + rejected.why());
                yield responder.reject(rejected);
            }
            case Request request -> {
                note("RFC 9112 §3", "the request-line is well-formed: " + request.line());
                note("RFC 9112 §3.2", "Host is right for a target in " + request.target().form() + " form");
                note("RFC 9112 §6.3", "it has " + request.framing());
                yield responder.respond(request, (section, finding) -> note(section, finding.get()));
            }
        };
        connection.onResponse(response, 0);
        printHead();
    }

    private void note(String section, String finding) {
        out.printf("%-18s %s%n", section, finding);
    }

    private void printHead() {
        ByteBuffer bytes = connection.outgoing().bytes();
        String text = StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString();
        out.println();
        text.substring(0, text.indexOf("\r\n\r\n")).lines().forEach(line -> out.println("< " + line));
        connection.abandon(CloseReason.ANSWERED);
    }
}
