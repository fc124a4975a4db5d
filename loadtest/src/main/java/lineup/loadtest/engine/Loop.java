package lineup.loadtest.engine;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * One thread of the generator: a selector, its share of the slots, and what they counted.
 *
 * <p>Each turn it gives the requests that are due to the slots that have room, and waits for sockets, whose slots take
 * what has come and go on by themselves. Nothing here is shared with another loop and nothing is allocated per request.
 */
final class Loop implements Callable<Counts> {

    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    /** So many slots are asked about their timeouts in one tick; the others have their turn in the next ticks. */
    private static final int SLOTS_PER_TICK = 1024;

    private final Schedule schedule;
    private final Share share;
    private final long ramp;
    private final Selector selector = Selector.open();
    private final Pacing pacing = new Pacing(selector, key -> ((Slot) key.attachment()).onReady(System.nanoTime()));
    private final Arrivals arrivals;
    private final Ledger ledger;
    private final Slot[] slots;
    private final SlotQueue queue;
    private int started;
    private int asked;
    private long lastTick;

    Loop(Plan plan, Schedule schedule, Share share) throws IOException {
        this.schedule = schedule;
        this.share = share;
        Load load = plan.load();
        ramp = load.ramp().toNanos();
        arrivals = Arrivals.of(plan, schedule, share);
        Kit kit = new Kit(plan, share.firstSlot());
        ledger = new Ledger(schedule, new Counts(schedule, load.duration().toNanos()),
                kit.closedLoop);
        slots = new Slot[share.slots()];
        Workload.Selection selection = plan.workload().selection();
        int targets = plan.workload().targets().size();
        for (int i = 0; i < slots.length; i++) {
            slots[i] = new Slot(this, kit, ledger, selection.pickerFor(share.firstSlot() + i, targets));
        }
        queue = new SlotQueue(slots.length);
    }

    @Override
    public Counts call() throws IOException {
        try (selector) {
            long now = System.nanoTime();
            lastTick = now;
            while (!isDone(now)) {
                start(now);
                dispatch(now);
                tick(now);
                ledger.watch(now);
                now = await(now);
            }
            end(now);
        }
        return ledger.counts();
    }

    Ledger ledger() {
        return ledger;
    }

    boolean isDue(long now) {
        return arrivals.isDue(now);
    }

    /** Begins the request that is due. */
    void begin(InFlight requests, int target, long freeSince, long now) {
        ledger.begin(requests, target, arrivals.take(now), freeSince, now);
    }

    /** A slot has room, so it gets a request when one is due. */
    void offer(Slot slot, long now) {
        queue.add(slot, now);
    }

    /** Since when a slot has had room, if one that has it now takes the next request. */
    long freeSince(long now) {
        return queue.isEmpty() ? now : queue.firstSince();
    }

    SelectionKey register(SocketChannel channel, int interest, Slot slot) throws IOException {
        return channel.register(selector, interest, slot);
    }

    private boolean isDone(long now) {
        return schedule.isOver(now) || arrivals.hasEnded(now) && ledger.isIdle();
    }

    /** Sets the slots to work, all at once or spread over the ramp. */
    private void start(long now) {
        while (started < slots.length && schedule.sinceStart(now) >= share.startOf(started, ramp)) {
            slots[started++].start(now);
        }
    }

    private void dispatch(long now) {
        while (!queue.isEmpty() && arrivals.isDue(now)) {
            long since = queue.firstSince();
            queue.poll().onTurn(now, since);
        }
    }

    private void tick(long now) {
        if (now - lastTick < TICK_NANOS) {
            return;
        }
        lastTick = now;
        for (int i = Math.min(slots.length, SLOTS_PER_TICK); i > 0; i--) {
            slots[asked].onTick(now);
            asked = asked + 1 == slots.length ? 0 : asked + 1;
        }
    }

    private long await(long now) throws IOException {
        long due = queue.isEmpty() ? Long.MAX_VALUE : arrivals.untilDue(now);
        boolean spun = pacing.await(due, ledger.isIdle());
        long later = System.nanoTime();
        if (spun) {
            ledger.spun(now, later);
        }
        return later;
    }

    private void end(long now) {
        ledger.end();
        while (!arrivals.hasEnded(now)) {
            ledger.neverBegun(arrivals.take(now), now);
        }
        for (Slot slot : slots) {
            slot.onOver(now);
            ledger.slot(slot.good());
        }
    }

    /** The part of the load that one loop carries: number {@code index} of {@code count} loops. */
    record Share(int index, int count, int firstSlot, int slots, int allSlots, long requests) {

        /** When a slot begins, so that all slots of all loops are spread evenly over the ramp. */
        long startOf(int slot, long ramp) {
            return (long) ((double) ramp * (firstSlot + slot) / allSlots);
        }
    }
}
