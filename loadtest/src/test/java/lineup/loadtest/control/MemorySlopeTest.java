package lineup.loadtest.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.IntStream;
import lineup.loadtest.control.MemorySlope.Point;
import lineup.loadtest.engine.ScriptedServer;
import lineup.loadtest.http.HttpUrl;
import lineup.loadtest.http.Request;
import lineup.loadtest.proc.ServerMeter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The line through the memory at several numbers of idle connections, and how the points come about. */
class MemorySlopeTest {

    private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

    @Test
    void findsTheSlopeOfALine() {
        List<Point> points = IntStream.range(0, 5)
                .mapToObj(i -> new Point(1_000 * i, 50_000_000 + 8_192_000L * i)).toList();
        assertThat(slope(points)).isCloseTo(8_192, within(1e-6));
    }

    @Test
    void fitsWhatIsNoLineByLeastSquares() {
        assertThat(slope(List.of(new Point(0, 10), new Point(1, 13), new Point(2, 12)))).isCloseTo(1, within(1e-9));
    }

    @Test
    void tellsNoSlopeFromTooLittle() {
        assertThat(slope(List.of(new Point(0, 10), new Point(1, 13)))).isNull();
        assertThat(slope(List.of(new Point(7, 1), new Point(7, 2), new Point(7, 3)))).isNull();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void readsTheMemoryAtEachStep() throws Exception {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.always(GOOD))) {
            MemorySlope slope = measure(server, List.of(0, 10, 20));
            assertThat(slope.note()).isNull();
            assertThat(slope.points()).extracting(Point::connections).containsExactly(0, 10, 20);
            assertThat(slope.points()).allSatisfy(point -> assertThat(point.bytes()).isGreaterThan(1_000_000));
        }
    }

    @Test
    void saysWhyAServerHasNoIdleConnections() throws Exception {
        try (ScriptedServer server = new ScriptedServer(talk -> {
            talk.request();
            talk.send("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 5\r\n\r\nhello");
        })) {
            MemorySlope slope = measure(server, List.of(0, 10, 20));
            assertThat(slope.note()).contains("does not keep connections open");
            assertThat(slope.bytesPerConnection()).isNull();
        }
    }

    private static MemorySlope measure(ScriptedServer server, List<Integer> steps) throws Exception {
        InetSocketAddress address = server.address();
        Request request = Request.to(HttpUrl.parse(server.url()), false, List.of());
        return MemorySlope.measure(new ServerMeter(ProcessHandle.current()), address, request, List.of(), steps);
    }

    private static Double slope(List<Point> points) {
        return new MemorySlope(points, null).bytesPerConnection();
    }
}
