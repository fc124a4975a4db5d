package lineup.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import lineup.contract.Client;
import lineup.contract.TestSite;
import lineup.server.Journal;
import lineup.server.Launcher;
import lineup.server.Server;
import lineup.server.ServerOptions;
import lineup.site.StaticResponder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Children that are started before their connection is there. The children of this JVM are those of the server. */
class SparesTest {
    private static final String GET = "GET /plain.txt HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final long PATIENCE = 20_000_000_000L;
    private static final long BETWEEN_LOOKS = 1_000_000;

    @TempDir
    private Path folder;

    private ServerOptions options;

    @BeforeEach
    void buildSite() throws IOException {
        options = ServerOptions.defaults(TestSite.in(folder).root(), "test");
    }

    private static Server start(ServerOptions options) throws IOException {
        StaticResponder responder = new StaticResponder(options.root(), options.site(), InstantSource.system());
        return new ProcessServer().start(options, responder, Journal.SILENT);
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).collect(Collectors.toSet());
    }

    private static Set<ProcessHandle> awaitChildren(int count) {
        await(count + " children", () -> children().size() == count);
        return children();
    }

    private static void await(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - start).as("nanoseconds spent waiting for %s", what).isLessThan(PATIENCE);
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private static void get(Client client) throws IOException {
        client.send(GET).answer().expect(200).expectText(TestSite.PLAIN);
    }

    @Test
    void eachServesOneConnectionAndIsReplacedWhenItHasIt() throws IOException {
        try (Server server = start(options.withSpares(1))) {
            for (int i = 0; i < 3; i++) {
                ProcessHandle spare = awaitChildren(1).iterator().next();
                try (Client client = Client.to(server.address())) {
                    get(client);
                    assertThat(awaitChildren(2)).contains(spare);
                    get(client);
                }
                await("the one that served to end", () -> !spare.isAlive());
            }
        }
        assertThat(children()).isEmpty();
    }

    @Test
    void asManyWaitAsAreWanted() throws IOException {
        try (Server server = start(options.withSpares(3))) {
            awaitChildren(3);
            try (Client client = Client.to(server.address())) {
                get(client);
                awaitChildren(4);
            }
            awaitChildren(3);
        }
        assertThat(children()).isEmpty();
    }

    /** The first spare then has no time to rehearse, and nothing to say before it has its connection. */
    @Test
    void theOthersFollowAlsoWhenAClientIsThereBeforeTheFirst() throws IOException {
        try (Server server = start(options.withSpares(2));
                Client client = Client.to(server.address())) {
            get(client);
            awaitChildren(3);
        }
        assertThat(children()).isEmpty();
    }

    @Test
    void noneIsStartedInAdvanceIfNoneIsWanted() throws IOException {
        try (Server server = start(options.withSpares(0))) {
            assertThat(children()).isEmpty();
            try (Client client = Client.to(server.address())) {
                get(client);
                assertThat(children()).hasSize(1);
            }
            awaitChildren(0);
        }
    }

    @Test
    void oneThatWaitsTakesAPlaceLikeOneThatServes() throws IOException {
        try (Server server = start(options.withSpares(3).withMaxConnections(1))) {
            ProcessHandle spare = awaitChildren(1).iterator().next();
            Client inside = Client.to(server.address());
            get(inside);
            try (Client outside = Client.to(server.address())) {
                outside.send(GET);
                assertThat(outside.hears()).as("whether a second client is served in the only place").isFalse();
                assertThat(children()).containsExactly(spare);
                inside.close();
                outside.answer().expect(200);
            }
        }
        assertThat(children()).isEmpty();
    }

    @Test
    void oneThatIsKilledIsReplaced() throws IOException {
        try (Server server = start(options.withSpares(1))) {
            ProcessHandle killed = awaitChildren(1).iterator().next();
            killed.destroyForcibly();
            await("the killed one to end", () -> !killed.isAlive());
            try (Client client = Client.to(server.address())) {
                get(client);
            }
        }
        assertThat(children()).isEmpty();
    }

    /** Nobody tells the children; each of them notices. */
    @Test
    void noneOutlivesAServerThatIsKilled() throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), Launcher.class.getName(),
                "--port", "0", "--root", options.root().toString(), "--spares", "2");
        Process server = new ProcessBuilder(command).start();
        await("two spares", () -> server.children().count() == 2);
        List<ProcessHandle> spares = server.children().toList();
        server.destroyForcibly();
        await("the spares to end", () -> spares.stream().noneMatch(ProcessHandle::isAlive));
    }
}
