package lineup.nio;

import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Collections;
import java.util.List;
import lineup.server.Connections;
import lineup.server.Entrance;

/**
 * Accepts in the first loop and gives each connection to the loop that has the fewest.
 *
 * <p>While no place is free, or after a failed accept, the entrance is not watched: a listening socket stays ready as
 * long as somebody waits there, and the loop would spin.
 */
final class Acceptor {
    /** For so many that can move inside, one more may come in at once. */
    private static final int READY_PER_ACCEPT = 8;

    private final Entrance entrance;
    private final Connections connections;
    private final EventLoop home;
    private final List<EventLoop> loops;
    private final SelectionKey key;

    /** @param home the loop on whose thread this accepts */
    Acceptor(Entrance entrance, Connections connections, EventLoop home, List<EventLoop> loops, Selector selector)
            throws ClosedChannelException {
        this.entrance = entrance;
        this.connections = connections;
        this.home = home;
        this.loops = loops;
        this.key = entrance.channel().register(selector, SelectionKey.OP_ACCEPT, this);
    }

    boolean isListening() {
        return key.isValid() && key.interestOps() != 0;
    }

    /**
     * Accepts one, and more when those inside are many, since it will be long until the next time. To accept until
     * nobody is there would be dear: the kernel makes a socket before it looks whether there is anybody to have it.
     *
     * @param ready how many could move in the round before
     */
    void accept(int ready, long now) {
        for (int i = 0; i <= ready / READY_PER_ACCEPT; i++) {
            if (!connections.tryPlace()) {
                key.interestOps(0);
                return;
            }
            SocketChannel channel = entrance.accept(now);
            if (channel == null) {
                connections.releasePlace();
                if (entrance.isShut(now)) {
                    key.interestOps(0);
                }
                return;
            }
            place(channel);
        }
    }

    private void place(SocketChannel channel) {
        // Not Comparator.comparingInt, whose lambda no AOT cache holds: linking it would delay the first connection.
        EventLoop leastLoaded = Collections.min(loops, (one, other) -> Integer.compare(one.load(), other.load()));
        leastLoaded.add(channel);
        if (leastLoaded != home) {
            leastLoaded.wakeUp();
        }
    }

    /** Watches the entrance again if there is a place by now. */
    void listenAgain(long now) {
        if (key.isValid() && key.interestOps() == 0 && !connections.isFull() && !entrance.isShut(now)) {
            key.interestOps(SelectionKey.OP_ACCEPT);
        }
    }
}
