package lineup.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lineup.http.Content;
import lineup.http.FieldLines;
import lineup.http.Request;
import lineup.http.Response;
import lineup.http.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However few bytes a client accepts at a time, it receives the same. */
class DriverPartialWriteTest {
    private static final String END = " HTTP/1.1¶Host: a¶¶";
    private static final String PIPELINE = "GET /1" + END + "GET /file" + END + "HEAD /file" + END + "GET /2" + END
            + "GET /file" + END + "GET /file HTTP/1.0¶¶";

    private final List<FileChannel> files = new ArrayList<>();
    private Path file;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException {
        String text = IntStream.range(0, 1000).mapToObj(Integer::toString).reduce("", String::concat);
        file = Files.writeString(folder.resolve("file"), text);
    }

    static Stream<IntSupplier> ways() {
        Random random = new Random(7);
        int[] turn = {0};
        return Stream.of(
                () -> 1,
                () -> 2,
                () -> 3,
                () -> 7,
                () -> 64,
                () -> 1000,
                () -> turn[0]++ % 2,
                () -> turn[0]++ % 5,
                () -> turn[0]++ % 3 == 0 ? 0 : 50,
                () -> random.nextInt(10),
                () -> random.nextInt(2000));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void sendsTheSameBytesHoweverFewAreAcceptedAtATime(IntSupplier accepted) {
        String whole = exchange(() -> Integer.MAX_VALUE);

        assertThat(exchange(accepted)).isEqualTo(whole);
        assertThat(files).hasSize(8).noneMatch(FileChannel::isOpen);
    }

    @Test
    void sendsEachPartOfTheFileOnce() throws IOException {
        String part = Files.readString(file).substring(10, 2810);

        assertThat(exchange(() -> 100)).contains("Content-Length: 2800¶¶" + part + "HTTP/1.1 200 OK¶")
                .endsWith("Connection: close¶¶" + part);
    }

    private String exchange(IntSupplier accepted) {
        ScriptedWire wire = new ScriptedWire(false).incoming(PIPELINE).accepting(accepted);
        new Drive(wire, this::answer).run();
        return wire.written();
    }

    private Response answer(Request request) {
        if (!request.target().path().equals("/file")) {
            return Drive.echo(request);
        }
        try {
            FileChannel channel = FileChannel.open(file);
            files.add(channel);
            return new Response(Status.OK, new FieldLines(), new Content.FilePart(channel, 10, 2800));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
