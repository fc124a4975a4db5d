package lineup.virtual;

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
 * A virtual thread for every connection: the same loop as with platform threads, at the price of an object.
 *
 * <p><b>Who waits:</b> the virtual thread, parked by the JDK, whose poller asks epoll for it. <b>Where the state
 * lives:</b> on the virtual thread's stack, which moves to the heap while it waits. <b>What bounds it:</b> {@code
 * --max-connections}, and the heap. <b>When to choose it:</b> for many connections with code that reads as if it
 * blocked; the first choice on a modern JVM.
 */
public final class VirtualServer implements Model {
    /** In bytes. Ten thousand connections are the point, so each gets little; a larger head takes several reads. */
    private static final int INPUT_SIZE = 2 * 1024;

    @Override
    public String name() {
        return "virtual";
    }

    @Override
    public String waits() {
        return "a virtual thread waits for each connection";
    }

    @Override
    public Server start(ServerOptions options, Responder responder, Journal journal) throws IOException {
        Reception reception = Reception.open(options, options.maxConnections(), responder, journal);
        // On a virtual thread too, so that the JDK opens its poller now: were there no descriptor left when the first
        // connection needs it, it could never be opened again.
        Thread acceptor = Thread.ofVirtual().name("virtual-accept").start(() -> accept(reception));
        return new ReceptionServer(reception, List.of(acceptor));
    }

    private static void accept(Reception reception) {
        Thread.Builder connections = Thread.ofVirtual().name("virtual-connection-", 1);
        for (Driver driver; (driver = reception.accept(ByteBuffer.allocate(INPUT_SIZE))) != null; ) {
            connections.start(driver);
        }
    }
}
