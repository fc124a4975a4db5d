package lineup.loadtest.control;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import lineup.loadtest.http.Request;
import lineup.loadtest.proc.ServerMeter;

/**
 * How a server's memory grows with its idle connections, as far as its processes show it; the kernel's own buffers are
 * not in it.
 *
 * <p>A server that runs in a JVM has touched its memory for more than the connections: garbage stays until the heap is
 * used up. So the slope is an upper bound that gets better with more connections. The steps must not go beyond what the
 * server carries: connections that wait in its accept queue cost it nothing, which only a request on each would show.
 *
 * @param points the memory at each number of connections
 * @param note why there are fewer points than were asked for; null when there are all
 */
public record MemorySlope(List<Point> points, String note) {

    /** With fewer points a line says nothing about how straight it is. */
    private static final int FEWEST_POINTS = 3;
    /** What the first connections load and compile is paid once, and is no slope. */
    private static final int FIRST_CONNECTIONS = 50;
    private static final long SETTLING_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int LONGEST_SETTLING = 20;
    private static final double SETTLED = 0.005;

    public MemorySlope {
        points = List.copyOf(points);
    }

    /** A number of idle connections, and the bytes that the server's processes took with them. */
    public record Point(int connections, long bytes) {
    }

    /**
     * Opens idle connections up to each of the steps, which must rise, and reads the memory at each.
     *
     * @param request asked once on each connection; null leaves them untouched
     * @param sources the addresses to connect from in turn; empty leaves the choice to the system
     */
    public static MemorySlope measure(ServerMeter meter, InetSocketAddress server, Request request,
            List<InetAddress> sources, List<Integer> steps) throws IOException {
        List<Point> points = new ArrayList<>();
        String note = null;
        try (IdleConnections first = new IdleConnections(server, sources, request)) {
            first.openUpTo(Math.min(FIRST_CONNECTIONS, steps.getLast()));
        } catch (IOException e) {
            return new MemorySlope(points, "no idle connections: " + e.getMessage());
        }
        try (IdleConnections connections = new IdleConnections(server, sources, request)) {
            for (int step : steps) {
                note = open(connections, step);
                OptionalLong memory = settled(meter);
                if (note == null && memory.isPresent()) {
                    points.add(new Point(step, memory.getAsLong()));
                }
                if (note != null) {
                    break;
                }
            }
        }
        return new MemorySlope(points, note);
    }

    /** The slope of the line through the points by least squares in bytes; null with fewer than three points. */
    public Double bytesPerConnection() {
        if (points.size() < FEWEST_POINTS) {
            return null;
        }
        double x = points.stream().mapToInt(Point::connections).average().orElseThrow();
        double y = points.stream().mapToLong(Point::bytes).average().orElseThrow();
        double xx = points.stream().mapToDouble(each -> (each.connections - x) * (each.connections - x)).sum();
        double xy = points.stream().mapToDouble(each -> (each.connections - x) * (each.bytes - y)).sum();
        return xx == 0 ? null : Double.valueOf(xy / xx);
    }

    private static String open(IdleConnections connections, int count) {
        try {
            connections.openUpTo(count);
            return null;
        } catch (IOException e) {
            return "idle connections end at " + (connections.count() - 1) + ": " + e.getMessage();
        }
    }

    /** The memory once it rests: a server may still be busy with the connections that were opened last. */
    private static OptionalLong settled(ServerMeter meter) {
        OptionalLong last = meter.memoryNow();
        for (int i = 0; i < LONGEST_SETTLING && last.isPresent(); i++) {
            LockSupport.parkNanos(SETTLING_NANOS);
            OptionalLong now = meter.memoryNow();
            if (now.isEmpty() || Math.abs(now.getAsLong() - last.getAsLong()) < SETTLED * last.getAsLong()) {
                return now;
            }
            last = now;
        }
        return last;
    }
}
