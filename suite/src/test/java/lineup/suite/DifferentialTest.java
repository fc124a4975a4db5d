package lineup.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lineup.server.Journal;
import lineup.server.Model;
import lineup.server.Models;
import lineup.server.Server;
import lineup.server.ServerOptions;
import lineup.site.StaticResponder;
import lineup.wire.Exchange;
import lineup.wire.Exchange.Feeding;
import lineup.wire.WireSite;
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
 * <p>The requests are those of the documents in {@code wire}, several on each connection, whole. Left out is
 * what does not arrive in one read or ends without saying so, since a model with a single place announces an end early.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(60)
class DifferentialTest {
    /** A file from the future was last modified now. */
    private static final Pattern VARYING =
            Pattern.compile("^(Date|Server): .*$|^(Last-Modified): .* (?!2024).{4} .*$", Pattern.MULTILINE);

    private static final int SHOWN = 5_000;
    private static final int ONE_READ = 12 * 1024;

    private final Map<String, Server> servers = new TreeMap<>();
    private WireSite site;

    @BeforeAll
    void startAllModels(@TempDir Path folder) throws IOException {
        site = WireSite.in(folder);
        for (Model model : Models.all()) {
            ServerOptions options = ServerOptions.defaults(site.root(), "Lineup/test (" + model.name() + ")");
            StaticResponder responder = new StaticResponder(site.root(), InstantSource.system());
            servers.put(model.name(), model.start(options, responder, Journal.SILENT));
        }
    }

    @AfterAll
    void stopAllModels() {
        servers.values().forEach(Server::close);
    }

    List<Exchange> exchanges() {
        return Exchange.inSeries(site).stream()
                .filter(exchange -> exchange.sent().length() <= ONE_READ && !exchange.cases().getLast().endsInput())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exchanges")
    void allModelsAnswerAlike(Exchange exchange) {
        Map<String, String> answers = servers.entrySet().parallelStream()
                .collect(Collectors.toConcurrentMap(Map.Entry::getKey, entry -> play(exchange, entry.getValue())));
        String reference = answers.get("selector");
        assertThat(answers).allSatisfy((model, answer) ->
                assertThat(answer).as("%s, asked for \"%s\", against selector", model, exchange).isEqualTo(reference));
    }

    private static String play(Exchange exchange, Server server) {
        try {
            String answer = exchange.over(server.address(), Feeding.WHOLE);
            exchange.cases().forEach(one -> exchange.judge(one, answer, false));
            return shortened(VARYING.matcher(answer).replaceAll("*"));
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
        assertThat(exchanges().stream().mapToInt(exchange -> exchange.cases().size()).sum()).isGreaterThan(250);
        assertThat(servers).containsKeys(
                "blocking", "polling", "pooled", "process", "selector", "threaded", "virtual");
    }
}
