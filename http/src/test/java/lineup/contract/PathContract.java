package lineup.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Stream;
import lineup.server.Server;
import lineup.site.SiteOptions;
import org.junit.jupiter.api.Test;

/** How a request path becomes a file, and why it never becomes one outside the root. */
abstract class PathContract extends ServedContract {
    /** Each row: the target exactly as sent, the status, and the content or the Location. */
    private static final String TARGETS = """
            /plain.txt                              200 0123456789
            /%70lain.txt                            200 0123456789
            /plain%2Etxt                            200 0123456789
            /plain.txt?query                        200 0123456789
            /plain.txt?/../../secret.txt            200 0123456789
            http://other.example/plain.txt          200 0123456789
            /with%20space.txt                       200 space
            /100%25.txt                             200 percent
            /a+b.txt                                200 plus
            /a%2Bb.txt                              200 plus
            /link.txt                               200 0123456789
            /link-folder/page.html                  200 page
            /.well-known/security.txt               200 contact
            //plain.txt                             308 /plain.txt
            ///folder//page.html?a                  308 /folder/page.html?a
            //other.example/..//plain.txt           308 /plain.txt
            //folder                                308 /folder/
            /./plain.txt                            308 /plain.txt
            /folder/../plain.txt                    308 /plain.txt
            /folder/%2e%2E/with%20space.txt         308 /with%20space.txt
            /bare/                                  404
            /plain.txt/                             404
            /plain.txt/more                         404
            /with+space.txt                         404
            /%2570lain.txt                          404
            /.hidden                                404
            /%2Ehidden                              404
            /.git/config                            404
            /escape.txt                             404
            /escape-folder/secret.txt               404
            /escape-folder                          404
            /escape-folder/                         404
            /loop                                   404
            /dangling                               404
            /...                                    404
            /..                                     400
            /../secret.txt                          400
            /%2e%2e/secret.txt                      400
            /.%2e/secret.txt                        400
            /folder/../../secret.txt                400
            /../site-neighbour/secret.txt           400
            /..%2Fsecret.txt                        400
            /folder%2Fpage.html                     400
            /folder%5Cpage.html                     400
            /plain.txt%00                           400
            /plain.txt%0A                           400
            /%                                      400
            /%2                                     400
            /%zz                                    400
            /%FF                                    400
            /%C0%AE%C0%AE/secret.txt                400
            """;

    PathContract(Trial trial) {
        super(trial);
    }

    /** All of them in one pipelined batch, as each answer leaves the connection in step. */
    @Test
    void pathsAreDecodedOnceResolvedAndContained() throws IOException {
        StringBuilder requests = new StringBuilder();
        rows().forEach(row -> requests.append(get(row[0])));
        try (Client client = connect()) {
            client.send(requests.toString());
            for (String[] row : rows().toList()) {
                expect(row, client.answer());
            }
        }
    }

    private static Stream<String[]> rows() {
        return TARGETS.lines().map(line -> line.split(" +"));
    }

    private static String get(String target) {
        return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n";
    }

    private static void expect(String[] row, Answer answer) {
        assertThat(answer.status()).as("%s: %s", row[0], answer).isEqualTo(Integer.parseInt(row[1]));
        if (row.length > 2) {
            String detail = answer.status() == 308 ? answer.field("Location") : answer.text();
            assertThat(detail).as("%s: %s", row[0], answer).isEqualTo(row[2]);
        }
        assertThat(answer.text()).as(row[0]).doesNotContain(TestSite.SECRET);
    }

    @Test
    void aClientOfHttp10IsRedirectedInItsOwnWay() throws IOException {
        ask("GET /folder HTTP/1.0\r\n\r\n").expect(301).expectField("Location", "/folder/");
    }

    @Test
    void whatCannotBeReadIsNotThere() throws IOException {
        Process mkfifo = new ProcessBuilder("mkfifo", site.root().resolve("fifo").toString()).start();
        assertThat(mkfifo.onExit().join().exitValue()).as("exit of mkfifo").isZero();
        ask(get("/fifo")).expect(404);
        ask(get("/" + "long".repeat(100))).expect(404);
    }

    @Test
    void aFileThatChangesIsServedAsItIsNowWhereNothingIsRemembered() throws IOException {
        SiteOptions options = SiteOptions.DEFAULTS.withCacheValidity(Duration.ZERO);
        try (Server server = trial.start(site, defaults -> defaults.withSite(options))) {
            Files.writeString(site.root().resolve("changing.txt"), "before");
            String tag = Client.ask(server, get("/changing.txt")).expect(200).expectText("before").field("ETag");
            Files.writeString(site.root().resolve("changing.txt"), "behind");
            Answer answer = Client.ask(server, get("/changing.txt")).expect(200).expectText("behind");
            assertThat(answer.field("ETag")).as("the tag after %s", tag).isNotEqualTo(tag);
            Files.delete(site.root().resolve("changing.txt"));
            Client.ask(server, get("/changing.txt")).expect(404);
        }
    }

    @Test
    void aFileThatChangesIsServedAsItIsSoonAfterwards() throws IOException {
        Files.writeString(site.root().resolve("soon.txt"), "before");
        ask(get("/soon.txt")).expect(200).expectText("before");
        Files.writeString(site.root().resolve("soon.txt"), "behind the change");
        Answer answer = ask(get("/soon.txt")).expect(200);
        while (answer.text().equals("before")) { // until the time limit of the test
            answer = ask(get("/soon.txt")).expect(200);
        }
        answer.expectText("behind the change");
    }
}
