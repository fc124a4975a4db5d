package lineup.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import lineup.server.Connections;
import lineup.server.DirectLog;
import lineup.server.Driver;
import lineup.server.Reaper;
import lineup.server.ServerOptions;
import lineup.site.StaticResponder;

/**
 * The child's side: serves the one connection that it finds as descriptor 0, and ends with it.
 *
 * <p>Told to stop, it finishes the response under way; it is for the parent to say how long that may take. When its
 * parent is gone, it ends at once.
 */
public final class Child {
    private static final int INPUT_SIZE = 16 * 1024;
    /** One more than is ever taken, so that the house is never full and its one guest may stay. */
    private static final int PLACES = 2;

    private static final Duration UNHURRIED = Duration.ofDays(1);
    private static final long WATCH_PERIOD = Duration.ofMillis(250).toNanos();

    private Child() {}

    public static void main(String[] args) throws IOException {
        Iterator<String> arguments = List.of(args).iterator();
        long parent = Long.parseLong(arguments.next());
        if (!(System.inheritedChannel() instanceof SocketChannel channel)) {
            return; // a client that is gone already leaves a socket without a peer
        }
        ServerOptions options = ChildArguments.read(arguments).withDrain(UNHURRIED);
        StaticResponder responder = new StaticResponder(options.root(), options.site(), InstantSource.system());
        DirectLog log = new DirectLog(options.log(), System.out, System.err);
        Connections connections = new Connections(options, PLACES, responder, log);
        Runtime.getRuntime().addShutdownHook(new Thread(connections::drain));
        Thread.ofPlatform().name("parent-watch").daemon().start(() -> endWith(parent));

        connections.tryPlace();
        Driver driver = connections.enter(channel, ByteBuffer.allocateDirect(INPUT_SIZE));
        if (driver != null) {
            new Reaper(connections);
            driver.run();
        }
        Runtime.getRuntime().halt(0);
    }

    /** A parent that was killed cannot say goodbye; its children are then handed to another process. */
    private static void endWith(long parent) {
        while (ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(-1L) == parent) {
            LockSupport.parkNanos(WATCH_PERIOD);
        }
        Runtime.getRuntime().halt(1);
    }
}
