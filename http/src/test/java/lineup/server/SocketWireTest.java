package lineup.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import lineup.http.Connection;
import lineup.http.DateField;
import lineup.http.ErrorPage;
import lineup.http.Limits;
import lineup.http.ResponseHead;
import lineup.http.Status;
import lineup.http.Timeouts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocketWireTest {
    private SocketChannel client;
    private SocketChannel channel;

    @BeforeEach
    void connect() throws IOException {
        try (ServerSocketChannel listener = Listener.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            client = SocketChannel.open(listener.getLocalAddress());
            channel = listener.accept();
        }
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
        channel.close();
    }

    @Test
    void doesNotHoldBackTheEndOfAResponseThatOthersFollow() throws IOException {
        answer("GET / HTTP/1.1\r\nHost: a\r\n\r\n");

        assertThat(channel.getOption(StandardSocketOptions.TCP_NODELAY)).isTrue();
    }

    @Test
    void sparesTheSystemCallWhereTheEndOfTheOutputSendsAllThereIs() throws IOException {
        answer("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(channel.getOption(StandardSocketOptions.TCP_NODELAY)).isFalse();
    }

    private void answer(String request) throws IOException {
        ResponseHead head = new ResponseHead("Test", new DateField(InstantSource.system()));
        Connection connection = new Connection(Limits.DEFAULTS, Timeouts.DEFAULTS, head, 0);
        connection.onRead(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)), 0);
        connection.onResponse(ErrorPage.of(Status.NOT_FOUND, "There is nothing here."), 0);
        new SocketWire(channel).write(connection.outgoing());
    }
}
