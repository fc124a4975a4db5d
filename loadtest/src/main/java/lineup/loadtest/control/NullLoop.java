package lineup.loadtest.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * One thread of the null responder with a selector and its share of the connections. It allocates nothing per request.
 */
final class NullLoop implements Runnable {

    private static final int INPUT_SIZE = 64 * 1024;

    private final Selector selector = Selector.open();
    private final Queue<SocketChannel> accepted = new ConcurrentLinkedQueue<>();
    private final ByteBuffer input = ByteBuffer.allocateDirect(INPUT_SIZE);
    private final NullAnswers answers = new NullAnswers();
    private volatile boolean closed;

    NullLoop() throws IOException {
        // The exception of the selector is the caller's.
    }

    /** Takes over a connection. May be called from any thread. */
    void add(SocketChannel channel) {
        accepted.add(channel);
        selector.wakeup();
    }

    /** Ends the loop and its connections. May be called from any thread. */
    void close() {
        closed = true;
        selector.wakeup();
    }

    @Override
    public void run() {
        Consumer<SelectionKey> onReady = this::onReady;
        try (selector) {
            while (!closed) {
                selector.select(onReady);
                for (SocketChannel next = accepted.poll(); next != null; next = accepted.poll()) {
                    register(next);
                }
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the null responder failed", e);
        }
    }

    private void register(SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.register(selector, SelectionKey.OP_READ, new NullConnection(channel));
    }

    private void onReady(SelectionKey key) {
        NullConnection connection = (NullConnection) key.attachment();
        boolean open;
        try {
            open = key.isReadable() ? connection.onReadable(input, answers, key) : connection.onWritable(answers, key);
        } catch (IOException _) {
            open = false;
        }
        if (!open) {
            close(key);
        }
    }

    private static void close(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close a connection", e);
        }
    }
}
