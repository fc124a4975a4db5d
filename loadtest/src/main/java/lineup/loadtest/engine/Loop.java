package lineup.loadtest.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One thread of the generator: a selector, its share of the clients, and what they counted.
 *
 * <p>Nothing here is shared with another loop and nothing is allocated per request. The clients are asked about their
 * timeouts once a tick instead of through a timer queue: a walk over an array is cheaper than keeping an order.
 */
final class Loop implements Callable<Counts> {

    private static final int INPUT_SIZE = 128 * 1024;
    private static final long TICK_MILLIS = 10;

    private final Plan plan;
    private final Schedule schedule;
    private final Selector selector = Selector.open();
    private final ByteBuffer input = ByteBuffer.allocateDirect(INPUT_SIZE);
    private final Target[] targets;
    private final ByteBuffer[] requests;
    private final Client[] clients;
    private final Counts counts = new Counts();
    private final long timeout;
    private long budget;
    private int active;
    private volatile long answersSoFar;

    Loop(Plan plan, Schedule schedule, Share share) throws IOException {
        this.plan = plan;
        this.schedule = schedule;
        targets = plan.workload().targets().toArray(Target[]::new);
        requests = plan.workload().targets().stream().map(target -> direct(target.request().bytes())).toArray(ByteBuffer[]::new);
        timeout = plan.load().timeout().toNanos();
        budget = share.requests();
        clients = new Client[share.clients()];
        for (int i = 0; i < clients.length; i++) {
            clients[i] = new Client(this, plan.workload().selection().pickerFor(share.firstClient() + i, targets.length));
        }
    }

    @Override
    public Counts call() throws IOException {
        Consumer<SelectionKey> onReady = key -> ((Client) key.attachment()).onReady(System.nanoTime());
        active = clients.length;
        try (selector) {
            begin(System.nanoTime());
            long tick = TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS);
            long last = System.nanoTime();
            while (active > 0) {
                selector.select(onReady, TICK_MILLIS);
                long now = System.nanoTime();
                if (now - last >= tick) {
                    last = now;
                    tick(now);
                }
            }
        }
        return counts;
    }

    long answersSoFar() {
        return answersSoFar;
    }

    boolean wantsRequest(long now) {
        if (schedule.isClosed(now)) {
            return false;
        }
        return schedule.isWarmup(now) || --budget >= 0;
    }

    Tally tallyAt(long now) {
        return schedule.isWarmup(now) ? counts.warmup : counts.measured;
    }

    InetSocketAddress address() {
        return plan.address();
    }

    long timeoutNanos() {
        return timeout;
    }

    Load.Verify verify() {
        return plan.load().verify();
    }

    Target target(int index) {
        return targets[index];
    }

    ByteBuffer requestBytes(int index) {
        return requests[index];
    }

    ByteBuffer emptyInput() {
        return input.clear();
    }

    SelectionKey register(SocketChannel channel, int interest, Client client) throws IOException {
        return channel.register(selector, interest, client);
    }

    void countConnection(boolean again) {
        counts.opened++;
        if (again) {
            counts.reconnected++;
        }
    }

    void countBytes(int count, long now) {
        if (schedule.isWindow(now)) {
            counts.bytesInWindow += count;
        }
    }

    void countAnswer(Outcome outcome, long now) {
        counts.answers++;
        if (outcome == Outcome.OK && schedule.isWindow(now)) {
            counts.okInWindow++;
        }
    }

    void retired() {
        active--;
    }

    void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close a connection", e);
        }
    }

    private void begin(long now) {
        for (Client client : clients) {
            client.begin(now);
        }
    }

    private void tick(long now) {
        answersSoFar = counts.answers;
        boolean over = schedule.isOver(now);
        for (Client client : clients) {
            if (over) {
                client.onOver(now);
            } else {
                client.onTick(now);
            }
        }
    }

    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    /** The part of the load that one loop carries. */
    record Share(int firstClient, int clients, long requests) {
    }
}
