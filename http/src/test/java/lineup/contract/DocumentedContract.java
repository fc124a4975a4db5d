package lineup.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lineup.server.Journal;
import lineup.server.Server;
import lineup.server.ServerOptions;
import lineup.site.StaticResponder;
import lineup.wire.Exchange;
import lineup.wire.Exchange.Feeding;
import lineup.wire.WireCase;
import lineup.wire.WireSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The cases of the documents in {@code wire}, each on connections of its own, several at once. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(60)
abstract class DocumentedContract {
    private static final int MOST_AT_ONCE = 8;

    private final Trial trial;
    private final ExecutorService clients;
    private WireSite site;
    private Server server;

    DocumentedContract(Trial trial) {
        this.trial = trial;
        this.clients = Executors.newFixedThreadPool(Math.min(MOST_AT_ONCE, trial.promises().atOnce()));
    }

    @BeforeAll
    void startServer(@TempDir Path folder) throws IOException {
        site = WireSite.in(folder);
        ServerOptions options = ServerOptions.defaults(site.root(), trial.product());
        StaticResponder responder = new StaticResponder(site.root(), InstantSource.system());
        server = trial.model().start(options, responder, Journal.SILENT);
    }

    @AfterAll
    void stopServer() {
        clients.close();
        server.close();
    }

    @TestFactory
    List<DynamicTest> casesOfTheDocuments() {
        if (!trial.promises().cheap()) {
            return tests(Exchange.inSeries(site), Feeding.WHOLE);
        }
        List<DynamicTest> tests = new ArrayList<>(tests(Exchange.singly(site), Feeding.WHOLE));
        tests.addAll(tests(Exchange.singly(site), Feeding.BYTE_BY_BYTE));
        return tests;
    }

    /** All are begun at once; a test is only the verdict on one. */
    private List<DynamicTest> tests(List<Exchange> exchanges, Feeding feeding) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            Callable<String> play = () -> exchange.over(server.address(), feeding);
            Future<String> received = clients.submit(play);
            for (WireCase one : exchange.cases()) {
                tests.add(DynamicTest.dynamicTest(
                        one + ", " + feeding,
                        () -> exchange.judge(one, result(received), !trial.promises().keepsAlive())));
            }
        }
        return tests;
    }

    private static String result(Future<String> received) throws Exception {
        try {
            return received.get();
        } catch (ExecutionException e) {
            throw new IOException("the exchange failed", e.getCause());
        }
    }
}
