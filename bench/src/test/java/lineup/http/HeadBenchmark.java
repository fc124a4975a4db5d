package lineup.http;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading the head of a request, as a load generator and as a browser send it, and writing that of a response. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class HeadBenchmark {
    private final byte[] small = Ascii.bytes(Heads.SMALL);
    private final byte[] browser = Ascii.bytes(Heads.BROWSER);
    private final RequestParser parser = new RequestParser(Limits.DEFAULTS);
    private final Input input = new Input();
    private final ResponseHead responseHead = new ResponseHead("Lineup", new DateField(InstantSource.system()));
    private final Response response = new Response(
            Status.OK,
            new FieldLines()
                    .add("ETag", "\"1781524800500000000-1024\"")
                    .add("Cache-Control", "max-age=0, must-revalidate")
                    .add("Last-Modified", "Mon, 15 Jun 2026 12:00:00 GMT")
                    .add("Accept-Ranges", "bytes")
                    .add("Content-Type", "text/plain; charset=utf-8")
                    .add("X-Content-Type-Options", "nosniff"),
            new Content.Bytes(new byte[1024]));
    private final Response lasting = response.lasting();

    @Benchmark
    public Object readsTheHeadOfALoadGenerator() {
        return parse(small);
    }

    @Benchmark
    public Object readsTheHeadOfABrowser() {
        return parse(browser);
    }

    @Benchmark
    public Object writesAHeadWithItsContent() {
        Outgoing outgoing = new Outgoing();
        responseHead.write(response, ResponseHead.Persistence.IMPLIED, outgoing);
        outgoing.append(response.content());
        return outgoing.bytes();
    }

    @Benchmark
    public Object writesWhatWasWrittenBefore() {
        Outgoing outgoing = new Outgoing();
        responseHead.writeWhole(lasting, ResponseHead.Persistence.IMPLIED, outgoing);
        return outgoing.bytes();
    }

    private Parsed parse(byte[] head) {
        input.append(java.nio.ByteBuffer.wrap(head));
        return parser.parse(input);
    }
}
