package lineup.loadtest.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that does on each connection what a script says, faults included. It ends with all its threads. */
public final class ScriptedServer implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private final Script script;

    public ScriptedServer(Script script) throws IOException {
        this.script = script;
        threads.submit(this::accept);
    }

    /** What happens on one connection; it is closed when this returns. */
    public interface Script {
        void run(Talk talk) throws IOException;
    }

    /** A script that answers every request in the same way. */
    public static Script always(String response) {
        return talk -> {
            while (talk.request()) {
                talk.send(response);
            }
        };
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());
    }

    public String url() {
        return "http://127.0.0.1:" + listener.getLocalPort() + "/";
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.close();
    }

    private Void accept() throws IOException {
        while (true) {
            Socket socket = listener.accept();
            sockets.add(socket);
            threads.submit(() -> serve(socket));
        }
    }

    private Void serve(Socket socket) throws IOException {
        try (socket) {
            socket.setTcpNoDelay(true);
            script.run(new Talk(socket));
        } finally {
            sockets.remove(socket);
        }
        return null;
    }

    /** One connection, seen by a script. */
    public final class Talk {

        private final Socket socket;
        private final BufferedReader in;
        private List<String> head = List.of();
        private int number;

        Talk(Socket socket) throws IOException {
            this.socket = socket;
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
        }

        /** Reads the next request; false when the client has closed, perhaps within a head. */
        public boolean request() throws IOException {
            String line = in.readLine();
            head = new ArrayList<>();
            while (line != null && !line.isEmpty()) {
                head.add(line);
                line = in.readLine();
            }
            if (line != null) {
                number = requests.incrementAndGet();
            }
            return line != null;
        }

        /** So many bytes as they come; fewer when the client has closed. */
        public String bytes(int count) throws IOException {
            StringBuilder text = new StringBuilder();
            for (int next = in.read(); next >= 0; next = text.length() < count ? in.read() : -1) {
                text.append((char) next);
            }
            return text.toString();
        }

        /** The lines of the last request: its request line and its field lines. */
        public List<String> head() {
            return head;
        }

        /** Where the client connected from. */
        public InetAddress client() {
            return socket.getInetAddress();
        }

        /** The number of the last request, counted over all connections from 1. */
        public int number() {
            return number;
        }

        /** The address that the connection comes from. */
        public InetAddress peer() {
            return socket.getInetAddress();
        }

        public void send(String bytes) throws IOException {
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        }

        /** Answers nothing more, and waits for the client to go. */
        public void hang() throws IOException {
            in.transferTo(Writer.nullWriter());
        }

        /** Sends a FIN, whatever of the client's is still unread, and waits for the client to go. */
        public void finish() throws IOException {
            socket.shutdownOutput();
            hang();
        }

        /** Ends the connection with a RST. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }
}
