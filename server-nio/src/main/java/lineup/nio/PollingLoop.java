package lineup.nio;

import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import lineup.http.CloseReason;
import lineup.http.Want;
import lineup.server.Connections;
import lineup.server.Driver;
import lineup.server.Driver.Progress;
import lineup.server.Entrance;

/**
 * The thread of {@link PollingServer}: pass after pass over the entrance and all connections, asking each that is due.
 *
 * <p>Whoever moved is due in the next pass; whoever has been silent for some time is due after a quarter of that time.
 * So a busy connection is asked all the time, a silent one costs next to nothing, and nobody who speaks up waits long
 * in proportion to the silence before. When nobody is due, the thread rests; when nobody has moved for seconds, for
 * longer than those who are due would like: each waking costs some 150 µs, and an idle server should cost nothing.
 */
final class PollingLoop implements Loop {
    private static final int INPUT_SIZE = 64 * 1024;
    private static final int STEPS_A_TURN = 32;
    private static final int ACCEPTS_A_PASS = 64;

    /** The part of the whole server's silence that the next one may have to wait. */
    private static final int QUIET_PART = 64;

    /** In nanoseconds. */
    private static final long LONGEST_QUIET_REST = Duration.ofMillis(250).toNanos();

    private final Entrance entrance;
    private final Connections connections;
    private final ByteBuffer input = ByteBuffer.allocateDirect(INPUT_SIZE);
    private final List<Polled> polled = new ArrayList<>();
    private final Schedule arrivals = new Schedule(System.nanoTime());
    private long movedAt = System.nanoTime();
    private volatile boolean stopped;

    PollingLoop(Entrance entrance, Connections connections) {
        this.entrance = entrance;
        this.connections = connections;
    }

    /** A connection and when it is due. */
    private record Polled(Driver driver, Schedule schedule) {}

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            long now = System.nanoTime();
            if (arrivals.isDue(now)) {
                arrivals.onAsked(note(accept(now), now), 0, now);
            }
            long quietRest = Math.min((now - movedAt) / QUIET_PART, LONGEST_QUIET_REST);
            Schedule.rest(Schedule.later(passFrom(now), now + quietRest), System.nanoTime());
        }
        polled.forEach(one -> one.driver().abandon(CloseReason.SERVER_STOPPED));
    }

    /** Whether anybody came. */
    private boolean accept(long now) {
        int came = 0;
        while (came < ACCEPTS_A_PASS && connections.tryPlace()) {
            SocketChannel channel = entrance.accept(now);
            if (channel == null) {
                connections.releasePlace();
                break;
            }
            came++;
            Driver driver = connections.enter(channel, input);
            if (driver != null) {
                polled.add(new Polled(driver, new Schedule(now)));
            }
        }
        return came > 0;
    }

    /** Asks every connection that is due, and tells when the next one is. */
    private long passFrom(long now) {
        long earliest = arrivals.nextAt();
        for (int i = 0; i < polled.size(); i++) {
            Polled one = polled.get(i);
            if (one.schedule().isDue(now) && ask(one, now) == Progress.CLOSED) {
                removeAt(i--);
            } else {
                earliest = Schedule.earlier(earliest, one.schedule().nextAt());
            }
        }
        return earliest;
    }

    private boolean note(boolean moved, long now) {
        if (moved) {
            movedAt = now;
        }
        return moved;
    }

    /** Steps until it is blocked or has had its turn. */
    private Progress ask(Polled one, long now) {
        Driver driver = one.driver();
        Progress progress = driver.turn(1);
        if (progress == Progress.BLOCKED && driver.isOverdue(now)) {
            driver.onDeadline(now);
            progress = Progress.ADVANCED;
        }
        boolean moved = progress == Progress.ADVANCED;
        boolean isFull = driver.wants() == Want.WRITE; // for one write was not enough
        if (moved && !isFull) {
            progress = driver.turn(STEPS_A_TURN);
            isFull = progress == Progress.BLOCKED && driver.wants() == Want.WRITE;
        }
        one.schedule().onAsked(note(moved, now), isFull ? Schedule.FULL_REST : 0, now);
        return progress;
    }

    /** The order does not matter, the density does. */
    private void removeAt(int index) {
        Polled moved = polled.removeLast();
        if (index < polled.size()) {
            polled.set(index, moved);
        }
    }
}
