package lineup.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lineup.server.Server;
import org.junit.jupiter.api.Test;

/** Many clients at once, and more of them than there are places. */
abstract class PlacesContract extends Contract {
    private static final String HALF = "GET /plain.txt HTTP/1.1\r\nHost: a\r\nConn";
    private static final String REST = "ection: close\r\n\r\n";

    PlacesContract(Trial trial) {
        super(trial);
    }

    @Test
    void clientsBeyondTheBoundWaitAndAreServedWhenAPlaceIsFree() throws IOException {
        try (Server server = trial.start(site, options -> Trial.withPlaces(options, 1));
                Client inside = Client.to(server);
                Client outside = Client.to(server)) {
            inside.send(HALF);
            outside.send(HALF + REST);
            assertThat(outside.hears()).as("whether a second client is served in the only place").isFalse();
            inside.send(REST).answer().expect(200).expectText(TestSite.PLAIN);
            inside.expectEnd();
            outside.answer().expect(200).expectText(TestSite.PLAIN);
            outside.expectEnd();
        }
    }

    /** All of them are in the middle of a request when the first is completed, and the last is completed first. */
    @Test
    void manyClientsAreServedAtOnce() throws IOException {
        List<Client> clients = new ArrayList<>();
        try (Server server = trial.start(site, options -> Trial.withPlaces(options, trial.promises().atOnce()))) {
            try {
                for (int i = 0; i < trial.promises().atOnce(); i++) {
                    clients.add(Client.to(server).send(HALF));
                }
                for (Client client : clients.reversed()) {
                    client.send(REST).answer().expect(200).expectText(TestSite.PLAIN);
                }
            } finally {
                for (Client client : clients) {
                    client.close();
                }
            }
        }
    }

    @Test
    void silentClientsDoNotKeepOthersOutForLong() throws IOException {
        try (Server server = trial.start(site, options -> Trial.withPlaces(options, 1));
                Client silent = Client.to(server)) {
            Client.ask(server, HALF + REST).expect(200).expectText(TestSite.PLAIN);
            silent.expectEnd();
        }
    }
}
