package lineup.blocking;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import lineup.http.Responder;
import lineup.server.Driver;
import lineup.server.Journal;
import lineup.server.Model;
import lineup.server.Reception;
import lineup.server.ReceptionServer;
import lineup.server.Server;
import lineup.server.ServerOptions;

/**
 * One thread, one connection at a time, to its end: the honest floor of the comparison.
 *
 * <p><b>Who waits:</b> the only thread, in accept, read and write; everybody else waits in the backlog.
 * <b>Where the state lives:</b> on that thread's stack. <b>What bounds it:</b> the one place and the backlog.
 * <b>When to choose it:</b> to understand the others, or where requests never overlap.
 *
 * <p>With its one place always taken, a connection stays open only while further requests are already buffered; each
 * other response says {@code Connection: close}. A client that connects and says nothing, as browsers do in advance, is
 * let go after a tenth of a second.
 */
public final class BlockingServer implements Model {
    private static final int PLACES = 1;
    private static final int INPUT_SIZE = 16 * 1024;

    @Override
    public String name() {
        return "blocking";
    }

    @Override
    public String waits() {
        return "one thread waits for one connection at a time";
    }

    @Override
    public Server start(ServerOptions options, Responder responder, Journal journal) throws IOException {
        Reception reception = Reception.open(options, PLACES, responder, journal);
        Thread thread = Thread.ofPlatform().name("blocking").start(() -> serve(reception));
        return new ReceptionServer(reception, List.of(thread));
    }

    private static void serve(Reception reception) {
        ByteBuffer input = ByteBuffer.allocateDirect(INPUT_SIZE);
        for (Driver driver; (driver = reception.accept(input)) != null; ) {
            driver.run();
        }
    }
}
