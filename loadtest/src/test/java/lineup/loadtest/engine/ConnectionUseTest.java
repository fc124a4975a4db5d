package lineup.loadtest.engine;

import static lineup.loadtest.engine.Runs.CLOSING;
import static lineup.loadtest.engine.Runs.GOOD;
import static lineup.loadtest.engine.Runs.run;
import static lineup.loadtest.engine.Runs.target;
import static lineup.loadtest.engine.ScriptedServer.always;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lineup.loadtest.engine.ScriptedServer.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How requests are spread over connections: few or many on each, one after the other or several in flight. */
@Timeout(20)
class ConnectionUseTest {

    @Test
    void opensAConnectionForEachRequest() throws Exception {
        try (ScriptedServer server = new ScriptedServer(always(GOOD))) {
            Measurement measurement = run(server.address(), requests(2, 20).withRequestsPerConnection(1));
            assertThat(measurement.sent().outcomes()).isEqualTo(Map.of(Outcome.OK, 20L));
            assertThat(measurement.slots().opened()).isEqualTo(20);
            assertThat(measurement.slots().replaced()).isEqualTo(18);
            assertThat(measurement.slots().alive()).isZero();
            assertThat(measurement.sent().connect().getTotalCount()).isEqualTo(20);
        }
    }

    @Test
    void opensAConnectionForSoManyRequests() throws Exception {
        try (ScriptedServer server = new ScriptedServer(always(GOOD))) {
            Measurement measurement = run(server.address(),
                    requests(1, 20).withRequestsPerConnection(7).withPipeline(3));
            assertThat(measurement.sent().outcomes()).isEqualTo(Map.of(Outcome.OK, 20L));
            assertThat(measurement.slots().opened()).isEqualTo(3);
        }
    }

    @Test
    void hasAsManyRequestsInFlightAsThePipelineIsDeep() throws Exception {
        try (ScriptedServer server = new ScriptedServer(talk -> {
            while (readEight(talk)) {
                talk.send(GOOD.repeat(8));
            }
        })) {
            Measurement measurement = run(server.address(), requests(1, 80).withPipeline(8));
            assertThat(measurement.sent().outcomes()).isEqualTo(Map.of(Outcome.OK, 80L));
            assertThat(measurement.sent().firstByte().getTotalCount()).isEqualTo(80);
            assertThat(measurement.slots().fewest()).isEqualTo(80);
        }
    }

    @Test
    void sendsLongRequestsInOnePipeline() throws Exception {
        try (ScriptedServer server = new ScriptedServer(always(GOOD))) {
            Measurement measurement = run(server.address(), requests(1, 8).withPipeline(4),
                    target(List.of("X-Long: " + "x".repeat(300_000))));
            assertThat(measurement.sent().outcomes()).isEqualTo(Map.of(Outcome.OK, 8L));
        }
    }

    @Test
    void countsWhatIsBehindAnAnnouncedCloseAsClosedBeforeAnswer() throws Exception {
        try (ScriptedServer server = new ScriptedServer(talk -> {
            talk.request();
            talk.send(GOOD);
            talk.request();
            talk.send(CLOSING);
            talk.hang();
        })) {
            Measurement measurement = run(server.address(), requests(1, 4).withPipeline(4));
            assertThat(measurement.sent().outcomes()).isEqualTo(
                    Map.of(Outcome.OK, 2L, Outcome.CLOSED_BEFORE_ANSWER, 2L));
        }
    }

    @Test
    void countsAllThatWaitBehindAHangAsTimeout() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Talk::hang)) {
            Duration patience = Duration.ofMillis(100);
            Load load = requests(1, 4).withPipeline(4).withTimeouts(patience, patience);
            Measurement measurement = run(server.address(), load);
            assertThat(measurement.sent().outcomes()).isEqualTo(Map.of(Outcome.TIMEOUT, 4L));
            assertThat(measurement.sent().latency().getMinValue()).isGreaterThan(Duration.ofMillis(99).toNanos());
        }
    }

    @Test
    void connectsFromTheSourceAddressesInTurn() throws Exception {
        Set<InetAddress> peers = ConcurrentHashMap.newKeySet();
        try (ScriptedServer server = new ScriptedServer(talk -> {
            peers.add(talk.peer());
            always(GOOD).run(talk);
        })) {
            List<InetAddress> sources = List.of(InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.3"));
            Measurement measurement = run(server.address(), requests(4, 40).withSources(sources));
            assertThat(measurement.sent().outcomes()).isEqualTo(Map.of(Outcome.OK, 40L));
            assertThat(peers).containsExactlyInAnyOrderElementsOf(sources);
        }
    }

    @Test
    void doesNotBlameTheServerForASourceAddressThatIsNotThere() throws Exception {
        try (ScriptedServer server = new ScriptedServer(always(GOOD))) {
            List<InetAddress> sources = List.of(InetAddress.getByName("192.0.2.1"));
            Measurement measurement = run(server.address(), requests(5, 5).withSources(sources));
            assertThat(measurement.sent().outcomes()).isEqualTo(Map.of(Outcome.CLIENT_LIMIT, 5L));
        }
    }

    @Test
    void opensTheConnectionsOneAfterTheOtherAndTheWindowAfterThem() throws Exception {
        try (ScriptedServer server = new ScriptedServer(always(GOOD))) {
            Load load = Load.closed(6, 2, Duration.ZERO, Duration.ofMillis(50)).withRamp(Duration.ofMillis(120));
            Measurement measurement = run(server.address(), load);
            assertThat(measurement.warmup().connect().getTotalCount()).isEqualTo(6);
            assertThat(measurement.slots().alive()).isEqualTo(6);
            assertThat(measurement.slots().starved()).isZero();
        }
        Loop.Share second = new Loop.Share(1, 2, 3, 3, 6, 0);
        assertThat(second.startOf(0, 600)).isEqualTo(300);
        assertThat(second.startOf(2, 600)).isEqualTo(500);
    }

    private static Load requests(int connections, long requests) {
        return Load.closed(connections, 1, Duration.ZERO, Duration.ofSeconds(15)).withRequests(requests);
    }

    private static boolean readEight(Talk talk) throws IOException {
        boolean more = true;
        for (int i = 0; more && i < 8; i++) {
            more = talk.request();
        }
        return more;
    }
}
