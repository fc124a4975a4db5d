package lineup.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lineup.http.Content;
import lineup.http.Request;
import lineup.http.Response;
import lineup.site.SiteOptions;
import lineup.site.StaticResponder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several ranges of a file, from the request to the last byte on the wire. */
class DriverMultipartTest {
    private static final String GET = "GET /file HTTP/1.1¶Host: a¶Range: bytes=2000-2009,0-4,-3¶¶";
    private static final Pattern LENGTH = Pattern.compile("Content-Length: (\\d+)¶");

    private final List<FileChannel> files = new ArrayList<>();
    private StaticResponder responder;
    private Path file;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException {
        String text = IntStream.range(0, 10_000).mapToObj(Integer::toString).reduce("", String::concat);
        file = Files.writeString(folder.resolve("file"), text);
        SiteOptions options = SiteOptions.DEFAULTS.withCacheValidity(Duration.ZERO);
        responder = new StaticResponder(folder, options, InstantSource.system());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 50, Integer.MAX_VALUE})
    void haveTheLengthThatWasPromisedAndLetTheNextResponseFollow(int most) {
        ScriptedWire wire = new ScriptedWire(false)
                .incoming(GET)
                .incoming("GET /none HTTP/1.1¶Host: a¶Connection: close¶¶")
                .accepting(() -> most);

        new Drive(wire, this::answer).run();

        String written = wire.written();
        Matcher length = LENGTH.matcher(written);
        assertThat(length.find()).isTrue();
        int start = written.indexOf("¶¶") + 2;
        int end = written.indexOf("HTTP/1.1 404");
        assertThat(written.substring(start, end).replace("¶", "\r\n")).hasSize(Integer.parseInt(length.group(1)));
        assertThat(written.substring(start, end)).startsWith("--").endsWith("--¶").contains("¶¶01234¶", "¶¶999¶");
        assertThat(files).hasSize(1).noneMatch(FileChannel::isOpen);
    }

    @Test
    void areCutOffAndTheFileClosedWhenTheFileHasBecomeShorter() {
        ScriptedWire wire = new ScriptedWire(false).incoming(GET);

        new Drive(wire, request -> {
            Response response = answer(request);
            try {
                Files.writeString(file, "short");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return response;
        }).run();

        assertThat(wire.written()).startsWith("HTTP/1.1 206").endsWith("bytes 2000-2009/38890¶¶");
        assertThat(wire.closed).isTrue();
        assertThat(files).hasSize(1).noneMatch(FileChannel::isOpen);
    }

    private Response answer(Request request) {
        Response response = responder.respond(request);
        if (response.content() instanceof Content.FileParts parts) {
            files.add(parts.file());
        }
        return response;
    }
}
