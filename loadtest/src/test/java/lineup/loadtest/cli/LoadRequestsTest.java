package lineup.loadtest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lineup.loadtest.engine.ScriptedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the server gets to see of the options of {@code load}: targets, fields, connections, addresses. */
@Timeout(20)
class LoadRequestsTest {

    private final Shell shell = new Shell();
    private final Queue<Seen> requests = new ConcurrentLinkedQueue<>();

    /** One request as it came, and where from. */
    private record Seen(List<String> head, String client, Object connection) {

        String line() {
            return head.getFirst().replace(" HTTP/1.1", "");
        }
    }

    @Test
    void asksForSeveralUrlsInTurn() throws Exception {
        load(1, 9, List.of("/a", "/b", "/c"));
        assertThat(lines()).containsExactly("GET /a", "GET /b", "GET /c", "GET /a", "GET /b", "GET /c", "GET /a",
                "GET /b", "GET /c");
        assertThat(shell.unwrapped()).contains(" (3 URLs in turn) ");
    }

    @Test
    void sendsHeadAndFields() throws Exception {
        load(1, 1, List.of("/"), "-I", "-H", "Accept: text/html", "-H", "X-Y: z");
        assertThat(requests.peek().head()).startsWith("HEAD / HTTP/1.1").contains("Accept: text/html", "X-Y: z");
    }

    @Test
    void countsAsGoodWhatIsExpectedAlone() throws Exception {
        load(1, 4, List.of("/"), "--expect", "200");
        assertThat(shell.unwrapped()).contains(": ok 4 ");
        load(1, 4, List.of("/"), "--expect", "404");
        assertThat(shell.unwrapped()).contains(": bad status 4 ");
    }

    @Test
    void followsWeights() throws Exception {
        load(2, 1_000, List.of("/rare", "9@/often"));
        assertThat(counts().get("GET /often")).isBetween(850L, 950L);
        assertThat(counts().get("GET /often") + counts().get("GET /rare")).isEqualTo(1_000);
        assertThat(shell.unwrapped()).contains("(2 URLs at random by their weights)");
    }

    @Test
    void choosesAtRandomAndByZipf() throws Exception {
        load(2, 1_000, List.of("/a", "/b"), "--random");
        assertThat(counts().get("GET /a")).isBetween(420L, 580L);
        load(2, 1_000, List.of("/a", "/b", "/c"), "--zipf", "2");
        // 36 of 49, with four standard deviations to each side.
        assertThat(counts().get("GET /a")).isBetween(680L, 790L);
    }

    @Test
    void replaysATraceInItsOrder(@TempDir Path folder) throws Exception {
        Path trace = Files.writeString(folder.resolve("t"), "/a\n/b?c=d\nHEAD /a\n# not this\n\n/a\n");
        load(1, 6, List.of("/ignored"), "--trace", trace.toString());
        assertThat(lines()).containsExactly("GET /a", "GET /b?c=d", "HEAD /a", "GET /a", "GET /a", "GET /b?c=d");
        assertThat(shell.unwrapped()).contains("(4 requests in ", "in their order)");
    }

    @Test
    void spreadsATraceOverAllConnections(@TempDir Path folder) throws Exception {
        List<String> all = Stream.iterate(0, i -> i + 1).limit(200).map(i -> "/" + i).toList();
        Path trace = Files.writeString(folder.resolve("t"), String.join("\n", all));
        load(4, 200, List.of("/"), "--trace", trace.toString(), "-t", "2");
        assertThat(lines().stream().map(line -> line.substring(4))).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void opensAConnectionForEachRequest() throws Exception {
        load(2, 20, List.of("/"), "--disable-keepalive");
        assertThat(requests.stream().map(Seen::connection).distinct()).hasSize(20);
        assertThat(requests).allMatch(request -> request.head().contains("Connection: close"));
    }

    @Test
    void closesAConnectionAfterItsRequests() throws Exception {
        load(1, 20, List.of("/"), "--requests-per-connection", "5");
        assertThat(requests.stream().map(Seen::connection).distinct()).hasSize(4);
    }

    @Test
    void connectsFromItsSourceAddresses() throws Exception {
        load(4, 40, List.of("/"), "--source-ips", "127.0.0.2-3,127.0.0.9");
        assertThat(requests.stream().map(Seen::client).distinct()).containsExactlyInAnyOrder("127.0.0.2", "127.0.0.3",
                "127.0.0.9");
    }

    @Test
    void keepsARate() throws Exception {
        load(2, 20, List.of("/"), "-R", "100", "-d", "5s");
        assertThat(shell.unwrapped()).contains("at 100 requests/s over 2 connections, for 20 requests or 5s: at most "
                + "about 200ms in all.", "open loop");
        assertThat(lines()).hasSize(20);
    }

    @Test
    void putsSeveralRequestsOnAConnection() throws Exception {
        load(1, 40, List.of("/"), "-p", "4");
        assertThat(lines()).hasSize(40);
        assertThat(shell.unwrapped()).contains(", up to 4 in flight on each,");
    }

    /** Runs without a warm-up, and forgets the one request for each target by which it learns the answers. */
    private void load(int connections, int number, List<String> targets, String... options) throws IOException {
        requests.clear();
        try (ScriptedServer server = new ScriptedServer(this::record)) {
            String base = server.url().substring(0, server.url().length() - 1);
            Stream<String> urls = targets.stream()
                    .map(target -> target.replaceFirst("^((?:\\d+@)?)/", "$1" + base + "/"));
            String[] args = Stream.of(Stream.of("load"), urls, Stream.of(options),
                    Stream.of("-n", "" + number, "-c", "" + connections, "-w", "0"))
                    .flatMap(Function.identity()).toArray(String[]::new);
            assertThat(shell.run(args)).as(shell.err()).isIn(0, 98);
        }
        while (requests.size() > number) {
            requests.remove();
        }
    }

    private void record(ScriptedServer.Talk talk) throws IOException {
        while (talk.request()) {
            requests.add(new Seen(talk.head(), talk.client().getHostAddress(), talk));
            String length = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n";
            talk.send(talk.head().getFirst().startsWith("HEAD") ? length : length + "ok");
        }
    }

    private List<String> lines() {
        return requests.stream().map(Seen::line).toList();
    }

    private Map<String, Long> counts() {
        return requests.stream().collect(Collectors.groupingBy(Seen::line, Collectors.counting()));
    }
}
