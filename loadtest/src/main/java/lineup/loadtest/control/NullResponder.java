package lineup.loadtest.control;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The smallest responder that a client takes for an HTTP server: whatever is asked, it answers 200 with the same bytes.
 *
 * <p>It does no more than count the ends of heads, pipelined or split as they may come. So what remains is the price of
 * the sockets, below which no server can go, and what the generator reaches against it is the generator's own ceiling.
 * It expects GET without content, listens on loopback alone, and has as many event loops as it was given CPUs.
 *
 * <pre>
 * accept in one loop, for all in turn --> loop: read, count CRLFCRLF, write as many answers
 *                                         (a short write: wait until writable; Connection: close: close)
 * </pre>
 */
public final class NullResponder implements AutoCloseable {

    private static final String MAIN = "lineup.loadtest.Main";
    private static final int BACKLOG = 4_096;

    private final ServerSocketChannel listener = ServerSocketChannel.open();
    private final List<NullLoop> loops = new ArrayList<>();

    /** Listens and answers as shortly as can be; port 0 lets the system choose one. */
    public NullResponder(int port, int threads) throws IOException {
        this(port, threads, NullAnswer.SHORT);
    }

    /** Listens; port 0 lets the system choose one. */
    public NullResponder(int port, int threads, NullAnswer answer) throws IOException {
        listener.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), BACKLOG);
        for (int i = 0; i < threads; i++) {
            loops.add(new NullLoop(answer));
        }
        loops.getFirst().listen(listener, loops);
    }

    /** The command that runs it as a process of its own, so that it can be bound to CPUs like any other server. */
    public static List<String> command(int port, NullAnswer answer) {
        // Nothing is allocated, so a small heap and the simplest collector leave the caches to the work.
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-Xmx64m", "-cp", System.getProperty("java.class.path"), MAIN, "null-responder", "--port",
                Integer.toString(port), "--answer", answer.name().toLowerCase(Locale.ROOT));
    }

    public String url() {
        return "http://127.0.0.1:" + listener.socket().getLocalPort() + "/";
    }

    /** Accepts and answers until it is closed, in this thread and in as many others as there are more loops. */
    public void run() {
        loops.stream().skip(1).forEach(Thread.ofPlatform().name("null-loop-", 1)::start);
        try {
            loops.getFirst().run();
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
