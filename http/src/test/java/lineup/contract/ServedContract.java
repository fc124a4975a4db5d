package lineup.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import lineup.server.Journal;
import lineup.server.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A part of the contract whose tests share one running server, which must not report any fault of its own. */
abstract class ServedContract extends Contract {
    private final List<String> faults = new CopyOnWriteArrayList<>();
    Server server;
    private Client kept;

    ServedContract(Trial trial) {
        super(trial);
    }

    @BeforeAll
    void startServer() throws IOException {
        server = trial.start(site, UnaryOperator.identity(), new Journal() {
            @Override
            public void fault(String what, Throwable cause) {
                faults.add(what + ": " + cause);
            }
        });
    }

    @AfterAll
    void stopServer() throws IOException {
        if (kept != null) {
            kept.close();
        }
        server.close();
        assertThat(faults).isEmpty();
    }

    /** One request, not HEAD, on a connection that is kept for the next one as long as the server keeps it. */
    Answer ask(String request) throws IOException {
        if (kept == null) {
            kept = connect();
        }
        Answer answer = kept.send(request).answer();
        if (answer.isLast()) {
            kept.close();
            kept = null;
        }
        return answer;
    }

    Client connect() throws IOException {
        return Client.to(server);
    }
}
