package lineup.nio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import lineup.contract.Client;
import lineup.http.CloseReason;
import lineup.http.Content;
import lineup.http.FieldLines;
import lineup.http.Response;
import lineup.http.Status;
import lineup.http.Timeouts;
import lineup.server.Journal;
import lineup.server.Server;
import lineup.server.ServerOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that have had their last response: at first nobody watches them, then the selector does again. */
@Timeout(60)
class LingeringTest {
    private static final String LAST = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    private static final int CLIENTS = 100;
    private static final Duration LONG = Duration.ofMinutes(1);

    private final BlockingQueue<CloseReason> reasons = new LinkedBlockingQueue<>();

    @Test
    void areLetGoWhenTheyCloseAtOnceOrLater() throws Exception {
        try (Server server = start(1024, withLinger(LONG))) {
            for (Client client : haveHadTheirLastResponse(server)) {
                client.send("and more").close();
            }

            assertThat(closed()).hasSize(CLIENTS).containsOnly(CloseReason.ANSWERED);
        }
    }

    @Test
    void areLetGoWhenTheyDoNotCloseInTime() throws Exception {
        try (Server server = start(1024, withLinger(Duration.ofMillis(50)))) {
            List<Client> clients = haveHadTheirLastResponse(server);

            assertThat(closed()).hasSize(CLIENTS).containsOnly(CloseReason.LINGERED_OUT);
            closeAll(clients);
        }
    }

    @Test
    void giveTheirPlacesToThoseWhoWait() throws Exception {
        try (Server server = start(CLIENTS / 4, Timeouts.DEFAULTS)) {
            List<Client> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(Client.to(server.address()).send(LAST));
            }
            for (Client client : clients) {
                client.answer();
                client.close();
            }

            assertThat(closed()).hasSize(CLIENTS).isSubsetOf(CloseReason.ANSWERED, CloseReason.LINGERED_OUT);
        }
    }

    @Test
    void areGivenUpWhenTheServerStops() throws Exception {
        Server server = start(1024, withLinger(LONG));
        List<Client> clients = haveHadTheirLastResponse(server);

        server.close();

        assertThat(closed()).hasSize(CLIENTS).containsOnly(CloseReason.SERVER_STOPPED);
        closeAll(clients);
    }

    private static Timeouts withLinger(Duration linger) {
        Timeouts usual = Timeouts.DEFAULTS;
        return new Timeouts(usual.head(), usual.idle(), usual.content(), usual.write(), linger);
    }

    private Server start(int places, Timeouts timeouts) throws IOException {
        ServerOptions options = ServerOptions.defaults(Path.of("."), "Test")
                .withMaxConnections(places)
                .withTimeouts(timeouts)
                .withDrain(Duration.ZERO);
        Response answer = new Response(Status.OK, new FieldLines(), new Content.Bytes(new byte[] {'x'}));
        return new SelectorServer().start(options, request -> answer, new Journal() {
            @Override
            public void closed(SocketAddress client, CloseReason reason) {
                reasons.add(reason);
            }
        });
    }

    /** The server has shut its output to each of them. */
    private static List<Client> haveHadTheirLastResponse(Server server) throws IOException {
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Client.to(server.address()).send(LAST));
        }
        for (Client client : clients) {
            client.answer();
            assertThat(client.rest()).isEmpty();
        }
        return clients;
    }

    private static void closeAll(List<Client> clients) throws IOException {
        for (Client client : clients) {
            client.close();
        }
    }

    private List<CloseReason> closed() throws InterruptedException {
        List<CloseReason> closed = new ArrayList<>();
        for (CloseReason one; closed.size() < CLIENTS && (one = reasons.poll(10, TimeUnit.SECONDS)) != null; ) {
            closed.add(one);
        }
        return closed;
    }
}
