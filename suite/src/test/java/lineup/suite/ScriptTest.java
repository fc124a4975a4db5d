package lineup.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher script as a user meets it. */
class ScriptTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "sevre selector, unknown command sevre",
        "serve selektor, no model selektor",
        "serve --root /no/such/folder, --root /no/such/folder is not a folder",
        "serve selector --root /no/such/folder, --root /no/such/folder is not a folder",
        "serve selector --port 99999, --port 99999 is not a number",
        "serve --port x, --port needs a number",
        "serve virtual --wrokers 3, Unrecognized option: --wrokers",
        "serve blocking threaded --log verbose, --log verbose is none of",
        "load, URL",
        "load https://127.0.0.1/, https",
        "compare selektor, selektor"
    })
    void saysInOneLineWhatIsWrong(String arguments, String message) throws Exception {
        try (Script script = Script.run(folder, arguments.split(" "))) {
            assertThat(script.exitCode()).isEqualTo(2);
            assertThat(script.line()).isNull();
            assertThat(script.errors()).singleElement().asString().startsWith("lineup: ").contains(message);
        }
    }

    @ParameterizedTest
    @CsvSource({"help, serve [MODEL...]", "--version, Lineup", "serve --help, --max-connections", "load --help, --json",
        "compare --help, --quick", "explain --help, --root"})
    void printsHelpAndVersion(String arguments, String expected) throws Exception {
        try (Script script = Script.run(folder, arguments.split(" "))) {
            assertThat(script.text()).contains(expected);
            assertThat(script.exitCode()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /docs                   |                          | whose path ends with a slash | < Location: /docs/
            GET /robots.txt         | Range: bytes=-5          | bytes 19-23 are sent         | < HTTP/1.1 206
            HEAD /a%2Fb HTTP/1.0    |                          | is malformed or ambiguous    | < HTTP/1.1 400
            GET / HTTP/3.0          |                          | rejected: Only HTTP/1.x      | < HTTP/1.1 505
            GET /robots.txt         | If-None-Match: *         | If-None-Match does not hold  | < HTTP/1.1 304
            POST /                  | Transfer-Encoding: x     | rejected:                    | < HTTP/1.1 400
            """)
    void explainsAnAnswerAndPrintsItsHead(String request, String field, String finding, String head) throws Exception {
        String[] arguments = field == null
                ? new String[] {"explain", request}
                : new String[] {"explain", request, "-H", field};
        try (Script script = Script.run(folder, arguments)) {
            assertThat(script.text()).contains(finding).contains(head);
            assertThat(script.exitCode()).isZero();
        }
    }

    @Test
    void servesTheSiteWithEveryModelUntilItIsStopped() throws Exception {
        try (Script script = Script.run(folder, "serve", "--port", "0")) {
            assertThat(script.line()).startsWith("MODEL");
            for (String model : List.of(
                    "blocking", "threaded", "pooled", "process", "polling", "selector", "virtual")) {
                String row = script.line();
                assertThat(row).startsWith(model);
                assertThat(server(Script.urlIn(row))).endsWith("(" + model + ")");
            }
            List<ProcessHandle> servers = script.children();
            assertThat(script.stop().exitCode()).isZero();
            assertThat(servers).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        }
    }

    @ParameterizedTest
    @CsvSource({"selector --selector poll", "polling --bind 127.0.0.2", "virtual --idle-timeout=2s --log json"})
    void servesWithOneModel(String arguments) throws Exception {
        try (Script script = Script.run(folder, ("serve --port 0 " + arguments).split(" "))) {
            assertThat(server(Script.urlIn(script.line()))).contains("Lineup/");
            assertThat(script.stop().exitCode()).isZero();
            assertThat(script.errors()).isEmpty();
        }
    }

    @Test
    void stopsTheOthersWhenOnePortIsTaken() throws Exception {
        try (ServerSocket taken = behindAFreePort();
                Script script = Script.run(folder, "serve", "virtual", "selector", "--port",
                        Integer.toString(taken.getLocalPort() - 1))) {
            assertThat(script.exitCode()).isEqualTo(2);
            assertThat(script.errors()).singleElement().asString().contains("port " + taken.getLocalPort());
            assertThat(script.children()).isEmpty();
        }
    }

    private static ServerSocket behindAFreePort() throws IOException {
        while (true) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return new ServerSocket(free.getLocalPort() + 1, 1, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                continue; // the next one is taken; so try another pair
            }
        }
    }

    private static String server(String url) throws IOException {
        return URI.create(url).toURL().openConnection().getHeaderField("Server");
    }
}
