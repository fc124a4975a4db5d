package lineup.nio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lineup.http.Responder;
import lineup.server.Connections;
import lineup.server.Entrance;
import lineup.server.Journal;
import lineup.server.Model;
import lineup.server.Server;
import lineup.server.ServerOptions;

/**
 * Event loops: the kernel says which connections can move, and one thread a loop moves just those.
 *
 * <p><b>Who waits:</b> each loop's thread, in select, for all its connections at once. <b>Where the state lives:</b> in
 * the drivers, attached to the selection keys. <b>What bounds it:</b> {@code --max-connections}; a place costs a key
 * and a driver. <b>When to choose it:</b> for the most connections and the least cost each, at the price of never
 * blocking.
 *
 * <p>The first loop accepts and gives each connection to the loop that has the fewest. The same class runs on epoll or,
 * with {@code --selector poll}, on poll(2), where the kernel is shown all descriptors at each wait.
 */
public final class SelectorServer implements Model {
    @Override
    public String name() {
        return "selector";
    }

    @Override
    public String waits() {
        return "event loops wait for all connections at once";
    }

    @Override
    public Server start(ServerOptions options, Responder responder, Journal journal) throws IOException {
        Entrance entrance = Entrance.open(options.address(), journal);
        Connections connections = new Connections(options, options.maxConnections(), responder, journal);
        List<EventLoop> loops = new ArrayList<>();
        for (int i = 0; i < options.loops(); i++) {
            loops.add(new EventLoop(connections));
        }
        loops.getFirst().acceptFrom(entrance, loops);
        List<Thread> threads = new ArrayList<>();
        for (EventLoop loop : loops) {
            threads.add(Thread.ofPlatform().name("selector-loop-" + threads.size()).start(loop));
        }
        return new LoopServer(entrance, connections, loops, threads);
    }
}
