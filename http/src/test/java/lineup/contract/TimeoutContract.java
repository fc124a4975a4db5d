package lineup.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import lineup.http.Timeouts;
import lineup.server.Server;
import lineup.server.ServerOptions;
import org.junit.jupiter.api.Test;

/**
 * Clients that keep the server waiting. In each test one timeout is short and the others are longer than the test may
 * take, so that what happens is due to that one; it is awaited and never measured.
 */
abstract class TimeoutContract extends Contract {
    private static final Duration SHORT = Duration.ofMillis(250);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final String GET = "GET /plain.txt HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String GET_LARGE = "GET /large.bin HTTP/1.1\r\nHost: a\r\n\r\n";

    TimeoutContract(Trial trial) {
        super(trial);
    }

    private Server start(Duration head, Duration idle, Duration content, Duration write, Duration linger)
            throws IOException {
        return start(head, idle, content, write, linger, UnaryOperator.identity());
    }

    private Server start(
            Duration head,
            Duration idle,
            Duration content,
            Duration write,
            Duration linger,
            UnaryOperator<ServerOptions> changes)
            throws IOException {
        Timeouts timeouts = new Timeouts(head, idle, content, write, linger);
        return trial.start(site, options -> changes.apply(options.withTimeouts(timeouts)));
    }

    @Test
    void aSilentConnectionIsClosed() throws IOException {
        try (Server server = start(LONG, SHORT, LONG, LONG, LONG);
                Client client = Client.to(server)) {
            client.expectEnd();
        }
    }

    @Test
    void aKeptConnectionThatFallsSilentIsClosed() throws IOException {
        try (Server server = start(LONG, SHORT, LONG, LONG, LONG);
                Client client = Client.to(server)) {
            client.send(GET).answer().expect(200);
            client.expectEnd();
        }
    }

    @Test
    void aHeadThatStopsIsAnsweredWithATimeout() throws IOException {
        try (Server server = start(SHORT, LONG, LONG, LONG, LONG);
                Client client = Client.to(server)) {
            client.send("GET / HTTP/1.1\r\nHo");
            client.answer().expect(408).expectField("Connection", "close");
            client.expectEnd();
        }
    }

    @Test
    void aHeadThatTricklesInIsAnsweredWithATimeout() throws IOException {
        try (Server server = start(SHORT, LONG, LONG, LONG, LONG);
                Client client = Client.to(server)) {
            client.send("GET / HTTP/1.1\r\nX: ");
            while (!client.hears()) {
                client.send("x");
            }
            client.answer().expect(408).expectField("Connection", "close");
            client.expectEnd();
        }
    }

    @Test
    void contentThatStopsIsAnsweredWithATimeout() throws IOException {
        try (Server server = start(LONG, LONG, SHORT, LONG, LONG);
                Client client = Client.to(server)) {
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n12345");
            client.answer().expect(408).expectField("Connection", "close");
            client.expectEnd();
        }
    }

    /** That the first client was cut off shows when the second gets the only place. */
    @Test
    void aClientThatDoesNotReadIsCutOff() throws IOException {
        try (Server server = start(LONG, LONG, LONG, SHORT, LONG, options -> Trial.withPlaces(options, 1));
                Client stalled = Client.withSmallWindow(server)) {
            stalled.send(GET_LARGE).answerToHead().expect(200);
            Client.ask(server, GET).expect(200);
            assertThat(stalled.countUntilEnd()).isLessThan(site.large().length);
        }
    }

    @Test
    void aClientThatDoesNotCloseAfterItsLastResponseIsClosed() throws IOException {
        try (Server server = start(LONG, LONG, LONG, LONG, SHORT, options -> Trial.withPlaces(options, 1));
                Client lingering = Client.to(server)) {
            lingering.send("nonsense\r\n\r\n").answer().expect(400);
            lingering.expectEnd();
            Client.ask(server, GET).expect(200);
        }
    }
}
