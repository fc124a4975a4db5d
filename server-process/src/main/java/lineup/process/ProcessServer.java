package lineup.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import lineup.http.Responder;
import lineup.server.Journal;
import lineup.server.Model;
import lineup.server.Server;
import lineup.server.ServerOptions;
import lineup.server.Threads;

/**
 * A process for every connection: a JVM of its own that ends with it. A few are started in advance, as spares.
 *
 * <p><b>Who waits:</b> the child's main thread, for its connection, then in its reads and writes. <b>Where the state
 * lives:</b> in the child; nothing is shared but the files. <b>What bounds it:</b> {@link Children#MOST} or {@code
 * --max-connections}, whichever is less, spares included; beyond that the oldest child is asked to finish. <b>When to
 * choose it:</b> when a crash or a leak must cost one client only, and some 40 ms of processor time a connection are
 * affordable.
 *
 * <p>No byte is relayed. A spare inherits the listening socket as descriptor 0, takes it with {@link
 * System#inheritedChannel}, accepts one connection and says so to its parent, which then starts the next spare. With
 * {@code --spares 0} the parent accepts, and the connection is what the child inherits. Either runs the same loop as
 * the thread models, see {@link Child}.
 */
public final class ProcessServer implements Model {
    /** What takes longest before the first child begins at once, on another thread. */
    public ProcessServer() {
        Thread.ofPlatform().name("process-libc").daemon().start(Libc::prepare);
    }

    @Override
    public String name() {
        return "process";
    }

    @Override
    public String waits() {
        return "a process, a JVM of its own, waits for each connection";
    }

    @Override
    public Server start(ServerOptions options, Responder responder, Journal journal) throws IOException {
        Children children = new Children(options, journal); // first, while the C library is still being linked
        NativeListener listener = NativeListener.open(options.address(), journal);
        Runnable work = options.spares() == 0 ? () -> accept(listener, children) : () -> keep(listener, children);
        return new Running(listener, children, Thread.ofPlatform().name("process-keeper").start(work));
    }

    /** Keeps spares waiting, each of which accepts for itself. */
    private static void keep(NativeListener listener, Children children) {
        while (children.awaitMissingSpare() && children.awaitPlace(listener::isSomebodyWaiting)) {
            listener.becomeStandardInput();
            children.start();
            listener.restoreStandardInput();
        }
    }

    /** Without spares: a child is started when its connection is there. */
    private static void accept(NativeListener listener, Children children) {
        while (listener.acceptAsStandardInput()) {
            if (children.awaitPlace(() -> true)) {
                children.start();
            }
            listener.restoreStandardInput();
        }
    }

    private record Running(NativeListener listener, Children children, Thread keeper) implements Server {
        @Override
        public InetSocketAddress address() {
            return listener.address();
        }

        @Override
        public void close() {
            children.stop();
            listener.shutDown();
            Threads.join(keeper);
            listener.close();
            children.close();
        }
    }
}
