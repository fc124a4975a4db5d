package lineup.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import lineup.server.Server;

/** A client that sends exactly the bytes it is told to, and reads responses as RFC 9112 §6.3 frames them. */
public final class Client implements AutoCloseable {
    /** How long a silence may last before the test fails; nothing is ever asserted about how long it lasts. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** In bytes, so that a client that does not read stops the server soon. Less would make TCP crawl. */
    private static final int SMALL_WINDOW = 64 * 1024;

    private final Socket socket = new Socket();
    private final InputStream in;

    private Client(InetSocketAddress address, int window) throws IOException {
        if (window > 0) {
            socket.setReceiveBufferSize(window);
        }
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.connect(address, (int) PATIENCE.toMillis());
        in = new BufferedInputStream(socket.getInputStream());
    }

    public static Client to(InetSocketAddress address) throws IOException {
        return new Client(address, 0);
    }

    static Client to(Server server) throws IOException {
        return to(server.address());
    }

    /** A client for which the kernel buffers little, so that the server notices when it does not read. */
    static Client withSmallWindow(Server server) throws IOException {
        return new Client(server.address(), SMALL_WINDOW);
    }

    /** One request on a connection of its own. */
    static Answer ask(Server server, String request) throws IOException {
        try (Client client = to(server)) {
            return client.send(request).answer();
        }
    }

    /** In one write, a byte for each character. */
    public Client send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public Client send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Says that nothing more will be sent. */
    public Client endInput() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** The next response, to any method but HEAD. */
    public Answer answer() throws IOException {
        String head = head();
        Answer withoutContent = new Answer(head, new byte[0]);
        int status = withoutContent.status();
        if (status == 204 || status == 304) {
            return withoutContent;
        }
        String length = withoutContent.field("Content-Length");
        assertThat(length).as("Content-Length of %s", withoutContent).matches("\\d+");
        return new Answer(head, bytes(Integer.parseInt(length)));
    }

    Answer answerToHead() throws IOException {
        return new Answer(head(), new byte[0]);
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int b = in.read();
            if (b < 0) {
                throw new EOFException("the connection ended inside a head, after \"" + head + "\"");
            }
            head.append((char) b);
        }
        return head.substring(0, head.length() - 4);
    }

    byte[] bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        assertThat(bytes.length).as("bytes received before the end").isEqualTo(count);
        return bytes;
    }

    /** At most so many bytes; fewer only at the orderly end of the stream. */
    byte[] sip(int most) throws IOException {
        return in.readNBytes(most);
    }

    /** What comes until the orderly end of the stream; a reset is an exception. */
    public byte[] rest() throws IOException {
        return in.readAllBytes();
    }

    /** How many bytes come until the connection ends, in order or not. */
    long countUntilEnd() {
        long count = 0;
        try {
            while (in.read() >= 0) {
                count++;
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the connection did not end after " + count + " bytes", e);
        } catch (IOException e) {
            return count;
        }
        return count;
    }

    /** The server closes without another byte. */
    void expectEnd() throws IOException {
        assertThat(Answer.escape(rest())).as("what came before the end of the connection").isEmpty();
    }

    /** Whether something has come, or the end, when the server has had a moment to send it. */
    public boolean hears() throws IOException {
        socket.setSoTimeout(20);
        in.mark(1);
        try {
            in.read();
            in.reset();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } finally {
            socket.setSoTimeout((int) PATIENCE.toMillis());
        }
    }

    /** Ends the connection as a crash would: what is unread or unsent is lost on both sides. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
