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
 * A process for every connection: a JVM of its own, started when the connection is accepted and ended with it.
 *
 * <p><b>Who waits:</b> the child's main thread, in its connection's reads and writes. <b>Where the state lives:</b> in
 * the child; nothing is shared but the files. <b>What bounds it:</b> {@link Children#MOST} or {@code
 * --max-connections}, whichever is less; beyond that the oldest child is asked to finish. <b>When to choose it:</b>
 * when a crash or a leak must cost one client only, and a first byte after some 90 ms is affordable.
 *
 * <p>No byte is relayed. The accepted socket becomes this process's descriptor 0 for the moment in which the child is
 * started with {@code redirectInput(INHERIT)}; the child takes it with {@link System#inheritedChannel} and runs the
 * same loop as the thread models, see {@link Child}.
 */
public final class ProcessServer implements Model {
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
        NativeListener listener = NativeListener.open(options.address(), journal);
        Children children = new Children(options, journal);
        Thread acceptor = Thread.ofPlatform().name("process-accept").start(() -> accept(listener, children));
        return new Running(listener, children, acceptor);
    }

    private static void accept(NativeListener listener, Children children) {
        while (listener.acceptAsStandardInput()) {
            children.start();
            listener.restoreStandardInput();
        }
    }

    private record Running(NativeListener listener, Children children, Thread acceptor) implements Server {
        @Override
        public InetSocketAddress address() {
            return listener.address();
        }

        @Override
        public void close() {
            listener.shutDown();
            Threads.join(acceptor);
            listener.close();
            children.close();
        }
    }
}
