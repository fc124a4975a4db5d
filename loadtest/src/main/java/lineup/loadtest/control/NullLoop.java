package lineup.loadtest.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
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
    private final NullAnswers answers;
    private volatile Thread thread;
    private volatile boolean closed;

    NullLoop(NullAnswer answer) throws IOException {
        answers = new NullAnswers(answer);
    }

    /** Lets this loop accept the connections of all. */
    void listen(ServerSocketChannel listener, List<NullLoop> loops) throws IOException {
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_ACCEPT, new NullListener(listener, loops));
    }

    /** Takes over a connection. May be called from any thread. */
    void add(SocketChannel channel) {
        accepted.add(channel);
        wakeUp();
    }

    /** Ends the loop and its connections. May be called from any thread. */
    void close() {
        closed = true;
        wakeUp();
    }

    @Override
    public void run() {
        thread = Thread.currentThread();
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

    /** Its own thread looks before it waits. */
    private void wakeUp() {
        if (Thread.currentThread() != thread) {
            selector.wakeup();
        }
    }

    private void register(SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.register(selector, SelectionKey.OP_READ, new NullConnection(channel));
    }

    private void onReady(SelectionKey key) {
        switch (key.attachment()) {
            case NullListener listener -> accept(listener);
            case NullConnection connection -> serve(connection, key);
            default -> throw new IllegalStateException("nothing else is registered");
        }
    }

    private static void accept(NullListener listener) {
        try {
            listener.onAcceptable();
        } catch (ClosedChannelException _) {
            // This is how it ends.
        } catch (IOException e) {
            throw new UncheckedIOException("the null responder cannot accept", e);
        }
    }

    private void serve(NullConnection connection, SelectionKey key) {
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
