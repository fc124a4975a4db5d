package lineup.threaded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import lineup.http.Responder;
import lineup.server.Driver;
import lineup.server.Journal;
import lineup.server.Model;
import lineup.server.Reception;
import lineup.server.ReceptionServer;
import lineup.server.Server;
import lineup.server.ServerOptions;

/**
 * A fixed set of workers that accept for themselves: no hand-off, no queue but the kernel's.
 *
 * <p><b>Who waits:</b> each worker, in accept and then in its connection's reads and writes. <b>Where the state
 * lives:</b> on the workers' stacks. <b>What bounds it:</b> {@code --workers}; the rest wait in the backlog. <b>When to
 * choose it:</b> when the number of threads must be known beforehand.
 *
 * <p>A kept-alive client would own its worker. So when all are busy, responses say {@code Connection: close} and a
 * silent connection is let go after a tenth of a second.
 */
public final class PooledServer implements Model {
    private static final int INPUT_SIZE = 16 * 1024;

    @Override
    public String name() {
        return "pooled";
    }

    @Override
    public String waits() {
        return "each of a fixed set of workers waits for one connection";
    }

    @Override
    public Server start(ServerOptions options, Responder responder, Journal journal) throws IOException {
        Reception reception = Reception.open(options, options.workers(), responder, journal);
        Thread.Builder worker = Thread.ofPlatform().name("pooled-worker-", 1);
        List<Thread> workers = IntStream.range(0, options.workers())
                .mapToObj(i -> worker.start(() -> work(reception)))
                .toList();
        return new ReceptionServer(reception, workers);
    }

    private static void work(Reception reception) {
        ByteBuffer input = ByteBuffer.allocateDirect(INPUT_SIZE);
        for (Driver driver; (driver = reception.accept(input)) != null; ) {
            driver.run();
        }
    }
}
