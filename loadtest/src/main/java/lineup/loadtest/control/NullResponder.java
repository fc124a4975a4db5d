package lineup.loadtest.control;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The smallest responder that a client takes for an HTTP server: whatever is asked, it answers 200 with three bytes.
 *
 * <p>It does no more than count the ends of heads, pipelined or split as they may come. So what remains is the price of
 * the sockets, below which no server can go, and what the generator reaches against it is the generator's own ceiling.
 * It expects GET without content, listens on loopback alone, and has as many event loops as it was given CPUs.
 *
 * <pre>
 * accept --in turn--> loop: read, count CRLFCRLF, write as many answers   (a short write: wait until writable)
 * </pre>
 */
public final class NullResponder implements AutoCloseable {

    private static final String MAIN = "lineup.loadtest.Main";
    private static final int BACKLOG = 4_096;

    private final ServerSocketChannel listener = ServerSocketChannel.open();
    private final List<NullLoop> loops = new ArrayList<>();

    /** Listens; port 0 lets the system choose one. */
    public NullResponder(int port, int threads) throws IOException {
        listener.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), BACKLOG);
        for (int i = 0; i < threads; i++) {
            loops.add(new NullLoop());
        }
    }

    /** The command that runs it as a process of its own, so that it can be bound to CPUs like any other server. */
    public static List<String> command() {
        // Nothing is allocated, so a small heap and the simplest collector leave the caches to the work.
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-Xmx64m", "-cp", System.getProperty("java.class.path"), MAIN, "null-responder", "--port", "0");
    }

    public String url() {
        return "http://127.0.0.1:" + listener.socket().getLocalPort() + "/";
    }

    /** Accepts until it is closed. */
    public void run() throws IOException {
        List<Thread> threads = loops.stream().map(Thread.ofPlatform().name("null-loop-", 0)::start).toList();
        try {
            for (int next = 0; ; next = (next + 1) % threads.size()) {
                SocketChannel channel = listener.accept();
                loops.get(next).add(channel);
            }
        } catch (ClosedChannelException _) {
            // This is how it ends.
        } finally {
            loops.forEach(NullLoop::close);
        }
    }

    /** Ends it. May be called from any thread. */
    @Override
    public void close() throws IOException {
        listener.close();
        loops.forEach(NullLoop::close);
    }
}
