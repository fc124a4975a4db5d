package lineup.nio;

import java.io.IOException;
import java.util.List;
import lineup.http.Responder;
import lineup.server.Connections;
import lineup.server.Entrance;
import lineup.server.Journal;
import lineup.server.Model;
import lineup.server.Server;
import lineup.server.ServerOptions;

/**
 * Non-blocking sockets and one thread that asks each in turn whether it can move: no readiness from the kernel.
 *
 * <p><b>Who waits:</b> nobody for a socket; the thread only rests when nobody is due to be asked. <b>Where the state
 * lives:</b> in the drivers, in a dense list. <b>What bounds it:</b> {@code --max-connections}, and that asking a
 * connection costs a system call whether it has something to say or not. <b>When to choose it:</b> to see what
 * {@code select} saves.
 */
public final class PollingServer implements Model {
    @Override
    public String name() {
        return "polling";
    }

    @Override
    public String waits() {
        return "one thread asks every connection in turn";
    }

    @Override
    public Server start(ServerOptions options, Responder responder, Journal journal) throws IOException {
        Entrance entrance = Entrance.open(options.address(), journal);
        Connections connections = new Connections(options, options.maxConnections(), responder, journal);
        PollingLoop loop = new PollingLoop(entrance, connections);
        Thread thread = Thread.ofPlatform().name("polling").start(loop);
        return new LoopServer(entrance, connections, List.of(loop), List.of(thread));
    }
}
