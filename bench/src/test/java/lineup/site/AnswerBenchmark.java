package lineup.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import lineup.http.Heads;
import lineup.http.Request;
import lineup.http.Requests;
import lineup.http.Response;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** From a request to its response: of a file that is remembered, and of one that is looked up each time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class AnswerBenchmark {
    private static final FileTime MODIFIED = FileTime.from(Instant.parse("2026-06-15T12:00:00Z"));

    private final Path root = site();
    private final StaticResponder remembering = responder(SiteOptions.DEFAULTS);
    private final StaticResponder forgetful = responder(TestOptions.LOOK_EACH_TIME);
    private final Request small = Requests.of("GET /1024.txt");
    private final Request browser = Requests.parse(Heads.BROWSER.replace("\r\n", "¶"));
    private final Request missing = Requests.of("GET /missing.txt");
    private final Request range = Requests.of("GET /1024.txt", "Range: bytes=100-199");
    private final Request conditional = Requests.of("GET /1024.txt", "If-None-Match: \"1781524800000000000-1024\"");

    @Benchmark
    public Response answersALoadGenerator() {
        return remembering.respond(small);
    }

    @Benchmark
    public Response answersABrowser() {
        return remembering.respond(browser);
    }

    @Benchmark
    public Response answersWithARange() {
        return remembering.respond(range);
    }

    @Benchmark
    public Response answersThatNothingHasChanged() {
        return remembering.respond(conditional);
    }

    @Benchmark
    public Response answersThatThereIsNothing() {
        return remembering.respond(missing);
    }

    @Benchmark
    public Response looksUpOpensAndReads() {
        return forgetful.respond(small);
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(root.resolve("1024.txt"));
        Files.delete(root);
    }

    private static Path site() {
        try {
            Path root = Files.createTempDirectory("lineup-bench");
            Files.write(root.resolve("1024.txt"), new byte[1024]);
            Files.setLastModifiedTime(root.resolve("1024.txt"), MODIFIED);
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StaticResponder responder(SiteOptions options) {
        try {
            return new StaticResponder(root, options, InstantSource.system());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
