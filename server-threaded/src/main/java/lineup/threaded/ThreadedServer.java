package lineup.threaded;

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
 * A platform thread for every connection, started when it is accepted and ended with it.
 *
 * <p><b>Who waits:</b> each connection's own thread, in the kernel. <b>Where the state lives:</b> on that thread's
 * stack. <b>What bounds it:</b> {@code --max-connections}; the rest wait in the backlog. <b>When to choose it:</b> for
 * up to some hundred connections, when each should be readable from top to bottom, debuggable and fairly scheduled by
 * the kernel.
 */
public final class ThreadedServer implements Model {
    /** In bytes. The deepest call is a file look-up; the default of 1 MiB would reserve a gigabyte for 1024 threads. */
    private static final long STACK_SIZE = 256 * 1024;

    private static final int INPUT_SIZE = 4 * 1024;

    @Override
    public String name() {
        return "threaded";
    }

    @Override
    public String waits() {
        return "a platform thread waits for each connection";
    }

    @Override
    public Server start(ServerOptions options, Responder responder, Journal journal) throws IOException {
        Reception reception = Reception.open(options, options.maxConnections(), responder, journal);
        Thread acceptor = Thread.ofPlatform().name("threaded-accept").start(() -> accept(reception));
        return new ReceptionServer(reception, List.of(acceptor));
    }

    private static void accept(Reception reception) {
        Thread.Builder connections =
                Thread.ofPlatform().name("threaded-connection-", 1).stackSize(STACK_SIZE);
        for (Driver driver; (driver = reception.accept(ByteBuffer.allocate(INPUT_SIZE))) != null; ) {
            connections.start(driver);
        }
    }
}
