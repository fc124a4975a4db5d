package lineup.server;

import java.net.InetSocketAddress;
import java.util.List;

/** A running server that consists of a reception and of threads that end when it is closed. */
public record ReceptionServer(Reception reception, List<Thread> threads) implements Server {
    @Override
    public InetSocketAddress address() {
        return reception.address();
    }

    @Override
    public void close() {
        reception.close();
        threads.forEach(Threads::join);
    }
}
