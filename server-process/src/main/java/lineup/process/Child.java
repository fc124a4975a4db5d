package lineup.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import lineup.server.Connections;
import lineup.server.DirectLog;
import lineup.server.Driver;
import lineup.server.Reaper;
import lineup.server.ServerOptions;
import lineup.site.StaticResponder;

/**
 * The child's side: serves one connection and ends with it. Descriptor 0 is that connection or, for a spare, the
 * listening socket, from which it accepts one.
 *
 * <p>Told to stop, it finishes the response under way; it is for the parent to say how long that may take. When its
 * parent is gone, it ends within a second.
 */
public final class Child {
    /** What a spare tells its parent, through its standard error, when it has started. */
    static final String IS_READY = "ready";
    /** What it says when it has its connection, so that it is no longer a spare. */
    static final String HAS_CONNECTION = "connected";

    private static final int INPUT_SIZE = 16 * 1024;
    /** One more than is ever taken, so that the house is never full and its one guest may stay. */
    private static final int PLACES = 2;

    private static final Duration UNHURRIED = Duration.ofDays(1);
    /** Four looks a second would cost an idle spare over 0.1 % of a core. */
    private static final long WATCH_PERIOD = Duration.ofSeconds(1).toNanos();

    private Child() {}

    public static void main(String[] args) throws IOException {
        Iterator<String> arguments = List.of(args).iterator();
        long parent = Long.parseLong(arguments.next());
        Channel inherited = System.inheritedChannel();
        ServerOptions options = ChildArguments.read(arguments).withDrain(UNHURRIED);
        StaticResponder responder = new StaticResponder(options.root(), options.site(), InstantSource.system());
        DirectLog log = new DirectLog(options.log(), System.out, System.err);
        Connections connections = new Connections(options, PLACES, responder, log);
        AtomicReference<Channel> entrance = new AtomicReference<>();
        connections.tryPlace();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(entrance, connections, log)));
        Thread.ofPlatform().name("parent-watch").daemon().start(() -> endWith(parent));

        SocketChannel channel;
        if (inherited instanceof ServerSocketChannel listener) {
            entrance.set(listener);
            Rehearsal.start(options, responder, () -> entrance.get() != null, () -> System.err.println(IS_READY));
            channel = accept(listener);
            entrance.set(null);
        } else {
            channel = (SocketChannel) inherited;
        }
        if (channel == null) {
            connections.releasePlace();
        } else {
            System.err.println(HAS_CONNECTION);
            serve(channel, connections);
        }
        Runtime.getRuntime().halt(0);
    }

    /** Null once the server stops; or if this is no listening socket but a connection whose client has gone already. */
    private static SocketChannel accept(ServerSocketChannel listener) {
        try {
            return listener.accept();
        } catch (IOException e) {
            return null;
        }
    }

    static void serve(SocketChannel channel, Connections connections) {
        Driver driver = connections.enter(channel, ByteBuffer.allocateDirect(INPUT_SIZE));
        if (driver != null) {
            try (Reaper reaper = new Reaper(connections)) {
                reaper.onOpened();
                driver.run();
            }
        }
    }

    /** Not closed while it serves: an inherited channel takes the standard streams with it, and with them the log. */
    private static void stop(AtomicReference<Channel> entrance, Connections connections, DirectLog log) {
        Channel open = entrance.get();
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                log.fault("closing the listening socket failed", e);
            }
        }
        connections.drain();
    }

    /** A parent that was killed cannot say goodbye; its children are then handed to another process. */
    private static void endWith(long parent) {
        do {
            LockSupport.parkNanos(WATCH_PERIOD);
        } while (ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(-1L) == parent);
        Runtime.getRuntime().halt(1);
    }
}
