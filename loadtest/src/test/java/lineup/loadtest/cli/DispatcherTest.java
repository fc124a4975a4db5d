package lineup.loadtest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lineup.loadtest.engine.ScriptedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line inside this process: every mistake in one line, help, and whole runs of {@code load}. */
@Timeout(20)
class DispatcherTest {

    private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Dispatcher dispatcher = new Dispatcher(
            new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false), "1.2.3");

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            ``                                   ; no command given
            frob                                 ; unknown command 'frob'
            help frob                            ; unknown command 'frob'
            load                                 ; load needs exactly one URL
            load http://a/ http://b/             ; load needs exactly one URL
            load https://localhost/              ; https is not supported
            load localhost:8080                  ; is not a URL like
            load http://h/ --frob                ; unknown option --frob
            load http://h/ --conn 1              ; unknown option --conn
            load http://h/ -c                    ; --connections needs a value
            load http://h/ -c 0                  ; --connections must be a number from 1
            load http://h/ -t many               ; --threads must be a number from 1
            load http://h/ -d forever            ; 'forever' is not a duration
            load http://h/ -d 0                  ; --duration must be longer than 0
            load http://h/ -n -1                 ; --requests must be a number from 1
            load http://h/ -H nocolon            ; 'nocolon' is not a field line
            load http://h/ --json /none/x.json   ; cannot write '/none/x.json'
            doctor who                           ; doctor takes no operand
            doctor --json /none/x.json           ; cannot write '/none/x.json'
            null-responder --port 99999          ; --port must be a number from 1
            compare                              ; there is no server to compare
            compare --server x                   ; 'x' is not of the form NAME=COMMAND
            compare y --server x=run             ; unknown model 'y', choose from x
            compare --server x=run --cap x       ; 'x' is not of the form NAME=N
            compare --server x=run --cap x=0     ; --cap must be a number from 1
            compare --server x=run --root /none  ; is not a folder, name one with --root
            compare --server x=run --root / --path x ; 'x' is not a request target
            """)
    void saysInOneLineWhatIsWrong(String args, String message) {
        assertThat(run(args.isEmpty() ? new String[0] : args.split(" "))).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("lineup: ").contains(message).containsOnlyOnce("\n");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "help load", "help compare", "doctor --help", "load --help",
        "compare --help", "compare -h"})
    void explainsItself(String args) {
        assertThat(run(args.split(" "))).isZero();
        assertThat(out.toString(UTF_8).lines()).hasSizeGreaterThan(4).allMatch(line -> line.length() <= 100);
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo("Lineup 1.2.3\n");
    }

    @Test
    void loadsAServer(@TempDir Path folder) throws Exception {
        Path json = folder.resolve("result.json");
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.always(GOOD))) {
            String file = json.toString();
            assertThat(run("load", server.url(), "-n", "100", "-c", "4", "-w", "0", "--json", file)).isZero();
        }
        assertThat(out.toString(UTF_8)).contains("with 4 connections for 100 requests", ": ok 100\n", "p99.9")
                .doesNotContain("NOT OK");
        assertThat(out.toString(UTF_8).lines()).allMatch(line -> line.length() <= 100);
        assertThat(new ObjectMapper().readValue(Files.readString(json), new TypeReference<Map<String, Object>>() { })).containsEntry("schema", "lineup-load/1");
    }

    @Test
    void saysPlainlyWhenAnswersAreNotOk() throws Exception {
        try (ScriptedServer server = new ScriptedServer(
                ScriptedServer.always("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"))) {
            assertThat(run("load", server.url(), "-n", "10", "-c", "1", "-w", "0", "-q")).isZero();
        }
        assertThat(out.toString(UTF_8)).startsWith("requests/s   0.0")
                .contains("NOT OK       10 of 10 requests: bad status 10");
    }

    @Test
    void endsWithThreeWhenNobodyListens() throws Exception {
        ScriptedServer server = new ScriptedServer(ScriptedServer.always(GOOD));
        server.close();
        assertThat(run("load", server.url())).isEqualTo(3);
        assertThat(err.toString(UTF_8)).contains("cannot connect to 127.0.0.1").containsOnlyOnce("\n");
    }

    private int run(String... args) {
        return dispatcher.run(List.of(args));
    }
}
