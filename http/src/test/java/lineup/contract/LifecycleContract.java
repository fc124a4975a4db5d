package lineup.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import lineup.server.Server;
import lineup.site.SiteOptions;
import org.junit.jupiter.api.Test;

/** Starting, stopping, and what is left behind: nothing. */
abstract class LifecycleContract extends Contract {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final String LAST = "GET /plain.txt HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    private static final String GET = "GET /plain.txt HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String GET_LARGE = "GET /large.bin HTTP/1.1\r\nHost: a\r\n\r\n";

    LifecycleContract(Trial trial) {
        super(trial);
    }

    @Test
    void startingAndStoppingLeavesNothingBehind() throws IOException {
        startAskStop(); // once before, so that what the platform keeps for itself is there already
        Traces before = Traces.now();
        for (int i = 0; i < trial.promises().starts(); i++) {
            startAskStop();
        }
        Traces.expectNoneBeyond(before);
    }

    private void startAskStop() throws IOException {
        Traces before = Traces.now();
        try (Server server = trial.start(site);
                Client client = Client.to(server)) {
            assertThat(Traces.now().beyond(before).threads()).as("threads of a running server").isNotEmpty();
            client.send(LAST).answer().expect(200).expectText(TestSite.PLAIN);
        }
    }

    @Test
    void aStoppedServersPortIsFree() throws IOException {
        Server first = trial.start(site);
        Client.ask(first, GET).expect(200);
        first.close();
        assertThatThrownBy(() -> Client.to(first)).isInstanceOf(ConnectException.class);
        try (Server second = trial.start(site, options -> Trial.withPort(options, first.address().getPort()))) {
            assertThat(second.address()).isEqualTo(first.address());
            Client.ask(second, GET).expect(200);
        }
    }

    @Test
    void aPortInUseIsAnErrorThatLeavesNothingBehind() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Traces before = Traces.now();
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> trial.start(site, options -> Trial.withPort(options, taken.getLocalPort())))
                        .isInstanceOf(BindException.class);
            }
            Traces.expectNoneBeyond(before);
        }
    }

    @Test
    void aDownloadUnderWayIsCompletedBeforeTheServerStops() throws Exception {
        Server server = trial.start(site, options -> options.withDrain(LONG));
        try (Client client = Client.withSmallWindow(server)) {
            client.send(GET_LARGE).answerToHead().expect(200);
            Thread stopping = stop(server);
            awaitClosedPort(server);
            assertThat(client.bytes(site.large().length)).isEqualTo(site.large());
            client.expectEnd();
            client.endInput();
            stopping.join();
        }
    }

    @Test
    void aServerThatStopsLetsGoOfTheSilent() throws Exception {
        Server server = trial.start(site, options -> options.withDrain(LONG));
        try (Client silent = Client.to(server)) {
            silent.send(GET).answer().expect(200);
            Thread stopping = stop(server);
            silent.expectEnd();
            silent.endInput();
            stopping.join();
        }
    }

    @Test
    void aClientThatDoesNotReadDelaysTheEndOnlyByTheDrainTime() throws Exception {
        Traces before = Traces.now();
        // Nothing is remembered, so that a file which is left open would be one that was not let go.
        SiteOptions forgetful = SiteOptions.DEFAULTS.withCacheValidity(Duration.ZERO);
        Server server = trial.start(site, options -> options.withDrain(Duration.ofMillis(100)).withSite(forgetful));
        try (Client stalled = Client.withSmallWindow(server)) {
            stalled.send(GET_LARGE).answerToHead().expect(200);
            stop(server).join();
            assertThat(stalled.countUntilEnd()).isLessThan(site.large().length);
        }
        Traces.expectNoneBeyond(before);
    }

    private static Thread stop(Server server) {
        return Thread.ofVirtual().start(server::close);
    }

    private static void awaitClosedPort(Server server) {
        Traces.await("the port to be closed", () -> {
            try {
                Client.to(server).close();
                return false;
            } catch (IOException e) {
                return true;
            }
        });
    }
}
