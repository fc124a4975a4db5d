package lineup.loadtest.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lineup.loadtest.http.HttpUrl;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every peer that this machine has, over a small site: what it answers, what is kept of it, and that it goes. */
@Timeout(30)
class PeersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MANY = 1_000;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "apache", "caddy", "lighttpd", "h2o", "jwebserver", "python"})
    void servesTheSiteAndLeavesNothing(String name) throws Exception {
        Optional<Peer> peer = Peers.find(name);
        assumeTrue(peer.isPresent(), name + " is not installed");
        assertThat(peer.get().version()).matches("\\d+\\.\\d+.*");
        Path root = SmallSite.in(folder);
        Participant participant = new Participant.Outside(peer.get());
        RunningServer server = new RunningServer(participant, root, 2, UnaryOperator.identity());
        Family processes;
        String home;
        try (server) {
            String url = url(server);
            processes = Family.of(server.handle().orElseThrow());
            home = home(server.launch().orElseThrow());
            answersAsItShould(name, url);
            if (!name.equals("python")) {
                // Python answers with HTTP/1.0 and closes.
                answersManyOnOneConnection(url);
            }
        }
        assertThat(processes.haveEnded()).isTrue();
        assertThat(home == null || !Files.exists(Path.of(home))).as("%s is gone", home).isTrue();
    }

    private static String url(RunningServer server) throws IOException, InterruptedException {
        HttpUrl url = server.start(PATIENCE);
        return url.toString().substring(0, url.toString().length() - 1);
    }

    /** The private folder, which is that of the configuration file. */
    private static String home(Launch launch) {
        if (launch.configuration() == null) {
            return null;
        }
        Path file = launch.command().stream().filter(word -> word.matches(".*/lineup-server-[^/]*/.*")).map(Path::of)
                .findFirst().orElseThrow();
        assertThat(file).content().isEqualTo(launch.configuration());
        return file.getParent().toString();
    }

    private void answersAsItShould(String name, String url) throws Exception {
        boolean plain = name.equals("jwebserver") || name.equals("python");
        HttpResponse<String> text = get(url + "/page.txt");
        assertThat(text.statusCode()).isEqualTo(200);
        assertThat(text.body()).isEqualTo(SmallSite.TEXT);
        assertThat(field(text, "content-length")).isEqualTo("1000");
        assertThat(field(text, "content-type")).isEqualTo(plain ? "text/plain" : "text/plain; charset=utf-8");
        assertThat(field(text, "last-modified")).endsWith(" GMT");
        assertThat(get(url + "/").body()).contains("<title>Home");
        assertThat(field(get(url + "/code.js"), "content-type")).startsWith("text/javascript");
        HttpResponse<String> missing = get(url + "/none.html");
        assertThat(missing.statusCode()).isEqualTo(404);
        HttpResponse<String> head = send(request(url + "/page.txt").HEAD());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(field(head, "content-length")).isEqualTo("1000");
        if (!plain) {
            assertThat(missing.body()).contains("<title>Not here");
            answersLikeLineup(url, text);
        }
        if (!name.equals("jwebserver")) {
            HttpRequest.Builder same = request(url + "/page.txt")
                    .header("If-Modified-Since", field(text, "last-modified"));
            assertThat(send(same).statusCode()).isEqualTo(304);
        }
    }

    /** What the two that cannot be configured lack. */
    private void answersLikeLineup(String url, HttpResponse<String> text) throws Exception {
        assertThat(field(text, "cache-control")).isEqualTo("max-age=0, must-revalidate");
        assertThat(field(text, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(field(text, "accept-ranges")).isEqualTo("bytes");
        HttpResponse<String> part = send(request(url + "/page.txt").header("Range", "bytes=10-19"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("0123456789");
        HttpRequest.Builder same = request(url + "/page.txt").header("If-None-Match", field(text, "etag"));
        assertThat(send(same).statusCode()).isEqualTo(304);
    }

    private static void answersManyOnOneConnection(String url) throws IOException {
        assertThat(OneConnection.statuses(URI.create(url), "/page.txt", MANY)).hasSize(MANY).containsOnly("200");
    }

    private HttpResponse<String> get(String url) throws Exception {
        return send(request(url));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).version(HttpClient.Version.HTTP_1_1).timeout(PATIENCE);
    }

    private static String field(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }
}
