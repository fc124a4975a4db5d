package lineup.loadtest.control;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;

/** Accepts connections for the loops of the null responder in turn, on the thread of one of them. */
final class NullListener {

    private final ServerSocketChannel channel;
    private final List<NullLoop> loops;
    private int next;

    NullListener(ServerSocketChannel channel, List<NullLoop> loops) {
        this.channel = channel;
        this.loops = List.copyOf(loops);
    }

    /** Accepts all that wait. */
    void onAcceptable() throws IOException {
        for (SocketChannel each = channel.accept(); each != null; each = channel.accept()) {
            loops.get(next).add(each);
            next = (next + 1) % loops.size();
        }
    }
}
