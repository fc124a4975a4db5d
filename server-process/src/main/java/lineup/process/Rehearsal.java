package lineup.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import lineup.http.Responder;
import lineup.server.Connections;
import lineup.server.Journal;
import lineup.server.Listener;
import lineup.server.ServerOptions;

/**
 * A connection of a spare to itself, before its client comes, since the first request of a JVM is the one that loads
 * the classes. It is not logged. Nobody reads the responses, so that they must be small: no content and one byte.
 */
final class Rehearsal {
    private static final byte[] REQUESTS = """
            HEAD / HTTP/1.1
            Host: 127.0.0.1:80
            User-Agent: Lineup

            GET / HTTP/1.1
            Host: localhost
            Accept: */*
            Range: bytes=0-0
            Connection: close

            """.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);

    private static final long PAUSE = Duration.ofMillis(3).toNanos();

    private Rehearsal() {}

    /**
     * Rehearses on a thread of its own, unless a client has been waiting: a spare has accepted it within the pause, and
     * would only serve it later if it did both.
     *
     * @param isWaiting whether the spare has no client yet
     */
    static void start(ServerOptions options, Responder responder, BooleanSupplier isWaiting, Runnable whenReady) {
        Thread.ofPlatform().name("rehearsal").daemon().start(() -> {
            LockSupport.parkNanos(PAUSE);
            if (isWaiting.getAsBoolean()) {
                try {
                    perform(options, responder);
                } finally {
                    whenReady.run();
                }
            }
        });
    }

    /** Without loopback there is none, and the first response takes longer. */
    private static void perform(ServerOptions options, Responder responder) {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (ServerSocketChannel listener = Listener.open(anyPort);
                SocketChannel client = SocketChannel.open(listener.getLocalAddress())) {
            client.write(ByteBuffer.wrap(REQUESTS));
            client.shutdownOutput();
            Connections connections = new Connections(options, 1, responder, Journal.SILENT);
            connections.tryPlace();
            Child.serve(listener.accept(), connections);
        } catch (IOException e) {
            Journal.SILENT.fault("rehearsing failed", e);
        }
    }
}
