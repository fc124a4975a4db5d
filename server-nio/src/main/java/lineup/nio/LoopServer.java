package lineup.nio;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import lineup.server.Connections;
import lineup.server.Entrance;
import lineup.server.Server;
import lineup.server.Threads;

/** A running server that consists of an entrance and of loops, each on its thread. */
record LoopServer(Entrance entrance, Connections connections, List<? extends Loop> loops, List<Thread> threads)
        implements Server {
    @Override
    public InetSocketAddress address() {
        return entrance.address();
    }

    @Override
    public void close() {
        entrance.close();
        connections.drain();
        loops.forEach(Loop::stop);
        threads.forEach(LockSupport::unpark);
        threads.forEach(Threads::join);
    }
}
