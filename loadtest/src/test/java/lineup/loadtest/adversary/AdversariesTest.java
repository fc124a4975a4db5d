package lineup.loadtest.adversary;

import static lineup.loadtest.engine.ScriptedServer.always;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import lineup.loadtest.Await;
import lineup.loadtest.engine.ScriptedServer;
import lineup.loadtest.engine.ScriptedServer.Script;
import lineup.loadtest.http.HttpUrl;
import lineup.loadtest.http.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a server sees of each kind of adversary, and what they tell of the server. */
@Timeout(20)
class AdversariesTest {

    private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    private static final Request REQUEST = Request.to(HttpUrl.parse("http://localhost/"), false, List.of());
    private static final int LENGTH = REQUEST.bytes().length;
    private static final int HERD = 1000;
    private static final Duration SECONDS = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(10);
    private static final Habits QUICK = Habits.usual().withPauses(SHORT, SHORT, SHORT);

    @Test
    void anIdleHerdAsksOnceAndStays() throws Exception {
        assertStays(Kind.IDLE_HERD, (long) HERD * LENGTH, (long) HERD * GOOD.length());
    }

    @Test
    void aSilentHerdStaysAndSaysNothing() throws Exception {
        assertStays(Kind.SILENT_HERD, 0, 0);
    }

    @Test
    void aSlowReaderTakesNoMoreThanItsRateAndHoldsTheServerUp() throws Exception {
        AtomicInteger written = new AtomicInteger();
        String large = "x".repeat(32 * 1024 * 1024);
        try (ScriptedServer server = new ScriptedServer(talk -> {
            talk.request();
            talk.send("HTTP/1.1 200 OK\r\nContent-Length: " + large.length() + "\r\n\r\n" + large);
            written.incrementAndGet();
        })) {
            long started = System.nanoTime();
            try (Adversaries readers = start(server, Kind.SLOW_READERS, 3, QUICK.withReadRate(20_000))) {
                assertThat(readers.awaitReady(SECONDS)).isTrue();
                Await.until("enough is read", () -> row(readers).read() >= 18_000);
                // 3 x 20,000 bytes a second: 18,000 take 300 ms at least.
                assertThat(System.nanoTime() - started).isGreaterThan(Duration.ofMillis(299).toNanos());
                assertThat(written).hasValue(0);
                assertThat(row(readers).open()).isEqualTo(3);
            }
        }
    }

    @Test
    void nobodyWaitsForThoseThatAreClosed() throws Exception {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.Talk::hang)) {
            Adversaries herd = start(server, Kind.IDLE_HERD, 2, QUICK);
            herd.close();
            assertThat(herd.awaitReady(Duration.ofDays(1))).isFalse();
        }
    }

    @Test
    void aSlowReaderAsksAgainWhenItHasRead() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        Queue<Integer> requests = new ConcurrentLinkedQueue<>();
        try (ScriptedServer server = new ScriptedServer(talk -> {
            connections.incrementAndGet();
            while (talk.request()) {
                requests.add(talk.number());
                talk.send(GOOD);
            }
        }); Adversaries readers = start(server, Kind.SLOW_READERS, 1, QUICK)) {
            Await.until("it asks three times", () -> requests.size() >= 3);
            assertThat(connections).hasValue(1);
            assertThat(row(readers).thrownOut()).isZero();
        }
    }

    @Test
    void aSlowSenderNeverEndsItsHeadAndComesBackWhenItIsThrownOut() throws Exception {
        Queue<String> heads = new ConcurrentLinkedQueue<>();
        try (ScriptedServer server = new ScriptedServer(talk -> heads.add(talk.bytes(LENGTH + 20)));
                Adversaries senders = start(server, Kind.SLOW_SENDERS, 1,
                        QUICK.withPauses(Duration.ofNanos(1), SHORT, SHORT))) {
            assertThat(senders.awaitReady(SECONDS)).isTrue();
            Await.until("it was thrown out twice", () -> heads.size() >= 2 && row(senders).thrownOut() >= 2);
            assertThat(heads).allSatisfy(head -> assertThat(head)
                    .startsWith("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: aaaaaa")
                    .doesNotContain("\r\n\r\n"));
        }
    }

    @Test
    void aResetterAsksAndResetsAgainAndAgain() throws Exception {
        AtomicInteger resets = new AtomicInteger();
        Script script = talk -> {
            try {
                always(GOOD).run(talk);
            } catch (IOException _) {
                resets.incrementAndGet();
            }
        };
        try (ScriptedServer server = new ScriptedServer(script);
                Adversaries resetters = start(server, Kind.RESETS, 2, QUICK)) {
            assertThat(resetters.awaitReady(SECONDS)).isTrue();
            Await.until("there were eight resets", () -> resets.get() >= 8);
            assertThat(row(resetters).connected()).isGreaterThanOrEqualTo(8);
            assertThat(row(resetters).thrownOut()).isZero();
            assertThat(row(resetters).read()).isGreaterThanOrEqualTo(GOOD.length());
        }
    }

    @Test
    void aHalfOpenRequestEndsWithAFinOrNotAtAll() throws Exception {
        Queue<String> ended = new ConcurrentLinkedQueue<>();
        AtomicInteger connections = new AtomicInteger();
        try (ScriptedServer server = new ScriptedServer(talk -> {
            connections.incrementAndGet();
            assertThat(talk.request()).isFalse();
            ended.add(String.join("|", talk.head()));
            talk.send("HTTP/1.1 400 Bad\r\nContent-Length: 0\r\n\r\n");
            talk.hang();
        }); Adversaries halves = start(server, Kind.HALF_OPEN, 2, Habits.usual())) {
            assertThat(halves.awaitReady(SECONDS)).isTrue();
            Await.until("one head has ended", () -> ended.size() == 1 && connections.get() >= 2);
            assertThat(ended).containsExactly("GET / HTTP/1.1|Host: localhost");
            assertThat(row(halves).sent()).isGreaterThanOrEqualTo(2L * (LENGTH - 2));
        }
    }

    @Test
    void keepsTryingWhereNobodyListensButNotOften() throws Exception {
        InetSocketAddress gone;
        try (ScriptedServer server = new ScriptedServer(always(GOOD))) {
            gone = server.address();
        }
        try (Adversaries herd = Adversaries.start(List.of(new Adversary(Kind.IDLE_HERD, 3)), gone, REQUEST, QUICK)) {
            Await.until("nine connects are refused", () -> row(herd).refused() >= 9);
            assertThat(herd.awaitReady(Duration.ZERO)).isFalse();
            assertThat(row(herd).connected()).isZero();
            assertThat(herd.report().allReady()).isFalse();
            assertThat(herd.report().sentence()).startsWith("Adversaries: 0 of 3 idle-herd up, 0 connections opened, ");
        }
    }

    @Test
    void connectFromTheSourceAddressesInTurn() throws Exception {
        List<InetAddress> sources = List.of(InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.3"));
        Set<InetAddress> peers = ConcurrentHashMap.newKeySet();
        Script script = talk -> {
            peers.add(talk.peer());
            always(GOOD).run(talk);
        };
        try (ScriptedServer server = new ScriptedServer(script);
                Adversaries herd = start(server, Kind.IDLE_HERD, 4, QUICK.withSources(sources))) {
            assertThat(herd.awaitReady(SECONDS)).isTrue();
            assertThat(peers).containsExactlyInAnyOrderElementsOf(sources);
        }
    }

    @Test
    void countsWhatThisMachineRefuses() throws Exception {
        List<InetAddress> elsewhere = List.of(InetAddress.getByName("192.0.2.1"));
        try (ScriptedServer server = new ScriptedServer(always(GOOD));
                Adversaries herd = start(server, Kind.IDLE_HERD, 1, QUICK.withSources(elsewhere))) {
            Await.until("two sockets are not to be had", () -> row(herd).unable() >= 2);
            assertThat(row(herd).refused()).isZero();
        }
    }

    @Test
    void allKindsTogetherLeaveNothingBehind() throws Exception {
        AtomicInteger talking = new AtomicInteger();
        List<Adversary> all = List.of(Kind.values()).stream().map(kind -> new Adversary(kind, 5)).toList();
        try (ScriptedServer server = new ScriptedServer(talk -> {
            talking.incrementAndGet();
            try {
                always(GOOD).run(talk);
            } finally {
                talking.decrementAndGet();
            }
        })) {
            try (Adversaries crowd = Adversaries.start(all, server.address(), REQUEST, QUICK)) {
                assertThat(crowd.awaitReady(SECONDS)).isTrue();
                assertThat(crowd.report().allReady()).isTrue();
            }
            Await.until("all have gone", () -> talking.get() == 0);
        }
        assertThat(Thread.getAllStackTraces().keySet()).noneMatch(thread -> thread.getName().equals("adversaries"));
    }

    @Test
    void goToLoopbackOnly() {
        InetSocketAddress elsewhere = new InetSocketAddress("192.0.2.1", 80);
        assertThatThrownBy(() -> Adversaries.start(List.of(), elsewhere, REQUEST, QUICK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("adversaries go to a server on this machine's loopback only, not to 192.0.2.1");
    }

    private static void assertStays(Kind kind, long sent, long read) throws Exception {
        try (ScriptedServer server = new ScriptedServer(always(GOOD))) {
            Adversaries herd = start(server, kind, HERD, QUICK);
            try (herd) {
                assertThat(herd.awaitReady(SECONDS)).isTrue();
                assertThat(herd.report().rows()).containsExactly(
                        new AdversaryReport.Row(new Adversary(kind, HERD), HERD, HERD, HERD, 0, 0, 0, sent, read));
            }
            assertThat(row(herd).open()).isZero();
            assertThat(row(herd).thrownOut()).isZero();
        }
    }

    private static Adversaries start(ScriptedServer server, Kind kind, int count, Habits habits) throws Exception {
        return Adversaries.start(List.of(new Adversary(kind, count)), server.address(), REQUEST, habits);
    }

    private static AdversaryReport.Row row(Adversaries adversaries) {
        return adversaries.report().rows().getFirst();
    }
}
