package lineup.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lineup.contract.Client;
import lineup.contract.TestSite;
import lineup.server.Journal;
import lineup.server.Model;
import lineup.server.Models;
import lineup.server.Server;
import lineup.server.ServerOptions;
import lineup.site.StaticResponder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All models give the same bytes for the same bytes, but for the values of Date and Server.
 *
 * <p>Each case is sent whole on a connection of its own, whose output then ends; the answer is all that comes back
 * until the server ends it too. The last request of a case says {@code Connection: close} or ends the connection
 * otherwise, since a model with a single place announces the end of a connection earlier than the others.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(60)
class DifferentialTest {
    private static final Pattern VARYING = Pattern.compile("^(Date|Server): .*$", Pattern.MULTILINE);
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.1 (\\d{3}) [A-Z]");

    private static final int SHOWN = 5_000;

    private final Map<String, Server> servers = new TreeMap<>();

    @BeforeAll
    void startAllModels(@TempDir Path folder) throws IOException {
        Path root = TestSite.in(folder).root();
        for (Model model : Models.all()) {
            ServerOptions options = ServerOptions.defaults(root, "Lineup/test (" + model.name() + ")");
            StaticResponder responder = new StaticResponder(root, InstantSource.system());
            servers.put(model.name(), model.start(options, responder, Journal.SILENT));
        }
    }

    @AfterAll
    void stopAllModels() {
        servers.values().forEach(Server::close);
    }

    static List<Case> cases() {
        return Case.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void allModelsAnswerAlike(Case one) {
        Map<String, String> answers = servers.entrySet().parallelStream()
                .collect(Collectors.toConcurrentMap(Map.Entry::getKey, entry -> exchange(entry.getValue(), one)));
        String reference = answers.get("selector");
        assertThat(statuses(reference)).as("statuses of \"%s\" in %s", one, reference).isEqualTo(one.statuses());
        assertThat(answers).allSatisfy((model, answer) ->
                assertThat(answer).as("%s, asked for \"%s\", against selector", model, one).isEqualTo(reference));
    }

    private static String statuses(String answer) {
        return STATUS_LINE.matcher(answer).results().map(match -> match.group(1)).collect(Collectors.joining(","));
    }

    private static String exchange(Server server, Case one) {
        try (Client client = Client.to(server.address())) {
            byte[] answer = client.send(one.input()).endInput().rest();
            Matcher varying = VARYING.matcher(new String(answer, StandardCharsets.ISO_8859_1));
            String masked = varying.replaceAll("$1: *");
            return shortened(masked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A large content would fill the report; its checksum tells as much. */
    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… " + text.length() + " " + text.hashCode();
    }

    @Test
    void theCorpusIsLargeAndEveryModelIsAsked() {
        assertThat(Case.all()).hasSizeGreaterThanOrEqualTo(80).doesNotHaveDuplicates();
        assertThat(Case.all()).extracting(Case::name).doesNotHaveDuplicates();
        assertThat(servers).containsKeys(
                "blocking", "polling", "pooled", "process", "selector", "threaded", "virtual");
    }
}
