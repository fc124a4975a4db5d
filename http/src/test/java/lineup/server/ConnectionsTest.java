package lineup.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import lineup.http.CloseReason;
import lineup.http.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionsTest {
    private static final ServerOptions OPTIONS = ServerOptions.defaults(Path.of("."), "Test").withDrain(Duration.ZERO);
    private static final long IDLE = OPTIONS.timeouts().idle().toNanos();

    private final List<CloseReason> reasons = new CopyOnWriteArrayList<>();
    private final Connections connections = new Connections(OPTIONS, 2, Drive::echo, new Journal() {
        @Override
        public void closed(SocketAddress client, CloseReason reason) {
            reasons.add(reason);
        }
    });
    private final List<SocketChannel> clients = new ArrayList<>();
    private ServerSocketChannel listener;

    @BeforeEach
    void listen() throws IOException {
        listener = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void close() throws IOException {
        connections.open().forEach(driver -> driver.abandon(CloseReason.SERVER_STOPPED));
        for (SocketChannel client : clients) {
            client.close();
        }
        listener.close();
    }

    @Test
    void haveSoManyPlacesAndNoMore() {
        assertThat(connections.tryPlace()).isTrue();
        assertThat(connections.tryPlace()).isTrue();
        assertThat(connections.tryPlace()).isFalse();

        connections.releasePlace();
        assertThat(connections.tryPlace()).isTrue();
    }

    @Test
    void giveAPlaceBackWhenItsConnectionHasClosed() throws IOException {
        Driver first = enter();
        enter();
        assertThat(connections.tryPlace()).isFalse();

        clients.getFirst().close();
        first.run();

        assertThat(connections.open()).doesNotContain(first).hasSize(1);
        assertThat(reasons).containsExactly(CloseReason.CLIENT_CLOSED);
        assertThat(connections.tryPlace()).isTrue();
        assertThat(connections.tryPlace()).isFalse();
    }

    @Test
    void giveAPlaceBackWhenTheClientHasGoneBeforeItCouldEnter() throws IOException {
        SocketChannel gone = SocketChannel.open();
        gone.close();
        assertThat(connections.tryPlace()).isTrue();

        assertThat(connections.enter(gone, ByteBuffer.allocate(10))).isNull();

        assertThat(connections.open()).isEmpty();
        assertThat(connections.drain()).as("all places are free").isTrue();
    }

    @Test
    void letASilentConnectionStayAsLongAsThereIsAFreePlace() throws IOException {
        enter();

        assertThat(connections.isFull()).isFalse();
        assertThat(connections.allowed(Waiting.FIRST_BYTE)).isEqualTo(IDLE);
        assertThat(connections.allowed(Waiting.NEXT_REQUEST)).isEqualTo(IDLE);
        assertThat(connections.keepsSilentConnections()).isTrue();
    }

    @Test
    void giveASilentConnectionAShortGraceWhenTheyAreFull() throws IOException {
        enter();
        enter();

        assertThat(connections.isFull()).isTrue();
        assertThat(connections.allowed(Waiting.FIRST_BYTE)).isEqualTo(Connections.GRACE.toNanos());
        assertThat(connections.allowed(Waiting.NEXT_REQUEST)).isEqualTo(Connections.GRACE.toNanos());
        assertThat(connections.allowed(Waiting.LINGER)).isEqualTo(Connections.GRACE.toNanos());
        assertThat(connections.keepsSilentConnections()).isFalse();
    }

    @Test
    void giveASilentConnectionNoTimeWhenTheyAreDrainedUnlessItIsNew() {
        connections.drain();

        assertThat(connections.allowed(Waiting.FIRST_BYTE)).isEqualTo(Connections.GRACE.toNanos());
        assertThat(connections.allowed(Waiting.NEXT_REQUEST)).isZero();
        assertThat(connections.keepsSilentConnections()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = Waiting.class, names = {"HEAD", "CONTENT", "WRITE", "NOTHING"})
    void neverHurryAClientThatIsAtWork(Waiting waiting) throws IOException {
        enter();
        enter();
        connections.drain();

        assertThat(connections.allowed(waiting)).isEqualTo(OPTIONS.timeouts().allowed(waiting));
    }

    @Test
    void areDrainedWhenTheLastHasLeft() throws IOException {
        assertThat(connections.drain()).isTrue();

        Driver driver = enter();
        assertThat(connections.drain()).isFalse();
        driver.abandon(CloseReason.SERVER_STOPPED);
        assertThat(connections.drain()).isTrue();
    }

    @Test
    void areCutOffUnderTheThreadsThatDriveThem() throws IOException {
        Driver driver = enter();
        Thread thread = Thread.ofPlatform().start(driver);

        connections.cutOff();
        Threads.join(thread);

        assertThat(connections.open()).isEmpty();
        assertThat(reasons).containsExactly(CloseReason.SERVER_STOPPED);
    }

    private Driver enter() throws IOException {
        clients.add(SocketChannel.open(listener.getLocalAddress()));
        assertThat(connections.tryPlace()).isTrue();
        return connections.enter(listener.accept(), ByteBuffer.allocate(1000));
    }
}
