package lineup.loadtest.adversary;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lineup.loadtest.http.Request;

/**
 * The one thread of all adversaries: a selector, and for each client the time of its next act.
 *
 * <p>Time goes in turns of 5 ms, which is fine enough for clients that are slow. Each turn looks at all times, which
 * are one array: for 10,000 clients some microseconds. No more than 64 connects begin in a turn, 12,800 a second, so
 * that a crowd that comes, or comes back, does not overflow a server's accept queue by itself.
 */
final class Crowd {

    static final long NEVER = Long.MAX_VALUE;

    private static final long TURN_MILLIS = 5;
    private static final long LONGEST_MILLIS = 1_000;
    private static final int CONNECTS_PER_TURN = 64;

    private final Selector selector = Selector.open();
    private final List<Client> clients = new ArrayList<>();
    private final ByteBuffer input = ByteBuffer.allocateDirect(64 * 1024);
    private final long origin = System.nanoTime();
    private final Exits exits;
    private final Habits habits;
    private final Runnable onReady;
    private long[] due = {};
    private int first;
    private long earliest;
    private volatile boolean stopped;

    /** Tells {@code onReady} once for each client that has become a burden. */
    Crowd(InetSocketAddress server, Habits habits, Runnable onReady) throws IOException {
        exits = new Exits(server, habits.sources());
        this.habits = habits;
        this.onReady = onReady;
    }

    void add(Account account, Request request) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(request.bytes().length).put(request.bytes()).flip();
        int count = account.adversary().count();
        for (int i = 0; i < count; i++) {
            Client.Place place = new Client.Place(this, clients.size(), account);
            clients.add(switch (account.adversary().kind()) {
                case IDLE_HERD -> new IdleClient(place, bytes, request.head());
                case SILENT_HERD -> new SilentClient(place);
                case SLOW_READERS -> new SlowReader(place, bytes, request.head(), habits.readRate(), count);
                case SLOW_SENDERS -> new SlowSender(place, bytes, habits.sendPause().toNanos());
                case RESETS -> new Resetter(place, bytes, habits.resetPause().toNanos());
                case HALF_OPEN -> new HalfOpener(place, bytes);
            });
        }
        due = Arrays.copyOf(due, clients.size());
    }

    /** Goes on until {@link #stop}, and leaves no connection open. */
    void run() throws IOException {
        try (selector) {
            long now = now();
            long nextTurn = now;
            while (!stopped) {
                if (now >= nextTurn) {
                    turn(now);
                    nextTurn = now + TimeUnit.MILLISECONDS.toNanos(TURN_MILLIS);
                }
                selector.select(key -> ((Client) key.attachment()).onReady(now()), untilDue(now));
                now = now();
            }
        } finally {
            clients.forEach(Client::leave);
        }
    }

    void stop() {
        stopped = true;
        selector.wakeup();
    }

    void wake(int client, long at) {
        due[client] = at;
        earliest = Math.min(earliest, at);
    }

    void ready() {
        onReady.run();
    }

    Exits exits() {
        return exits;
    }

    long comebackNanos() {
        return habits.comeback().toNanos();
    }

    SelectionKey register(SocketChannel channel, int interest, Client client) throws IOException {
        return channel.register(selector, interest, client);
    }

    /** The input buffer, which all share: what is in it must be used before the next read. */
    ByteBuffer emptyInput() {
        return input.clear();
    }

    /** Looks at each client once, beginning behind the one that was the last to connect. */
    private void turn(long now) {
        int connects = 0;
        earliest = NEVER;
        int index = first;
        for (int i = 0; i < due.length; i++) {
            index = index >= due.length - 1 ? 0 : index + 1;
            Client client = clients.get(index);
            if (due[index] <= now && !(client.isAway() && connects == CONNECTS_PER_TURN)) {
                due[index] = NEVER;
                if (client.isAway()) {
                    connects++;
                    first = index;
                }
                client.onDue(now);
            }
            earliest = Math.min(earliest, due[index]);
        }
    }

    /** Milliseconds to wait, if nothing happens before. */
    private long untilDue(long now) {
        long wait = earliest == NEVER ? LONGEST_MILLIS : TimeUnit.NANOSECONDS.toMillis(earliest - now);
        return Math.clamp(wait, TURN_MILLIS, LONGEST_MILLIS);
    }

    /** Nanoseconds since the crowd was made, which cannot overflow. */
    private long now() {
        return System.nanoTime() - origin;
    }
}
