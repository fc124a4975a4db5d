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
import lineup.wire.WireDocuments;
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
        List<DynamicTest> tests = new ArrayList<>(tests(Feeding.WHOLE));
        if (trial.promises().cheap()) {
            tests.addAll(tests(Feeding.BYTE_BY_BYTE));
        }
        return tests;
    }

    /** All are begun at once; a test is only the verdict on one. */
    private List<DynamicTest> tests(Feeding feeding) {
        return WireDocuments.cases().stream().map(one -> test(one, feeding)).toList();
    }

    private DynamicTest test(WireCase one, Feeding feeding) {
        Exchange exchange = new Exchange(site, one);
        Callable<String> play = () -> exchange.over(server.address(), feeding);
        Future<String> received = clients.submit(play);
        String name = one + ", " + feeding;
        return DynamicTest.dynamicTest(name, () -> exchange.judge(result(received), !trial.promises().keepsAlive()));
    }

    private static String result(Future<String> received) throws Exception {
        try {
            return received.get();
        } catch (ExecutionException e) {
            throw new IOException("the exchange failed", e.getCause());
        }
    }
}
