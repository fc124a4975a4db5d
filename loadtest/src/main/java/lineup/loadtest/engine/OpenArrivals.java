package lineup.loadtest.engine;

/**
 * The open loop: requests are due by a {@link Timetable}, whether or not there is a slot for them.
 *
 * <p>Those that are due and wait for a slot need no memory: their intended starts follow from the index of the oldest.
 * Whatever was due before the window closed is begun during the grace, or counted by the loop as unanswered.
 */
final class OpenArrivals implements Arrivals {

    private final Schedule schedule;
    private final Timetable timetable;
    private long budget;
    private long next;

    OpenArrivals(Schedule schedule, Timetable timetable, long budget) {
        this.schedule = schedule;
        this.timetable = timetable;
        this.budget = budget;
        advance();
    }

    @Override
    public boolean isDue(long now) {
        return now - next >= 0 && schedule.untilClose(next) > 0 && budget > 0 && !schedule.isGap(now);
    }

    @Override
    public long take(long now) {
        long intended = next;
        if (!schedule.isWarmup(intended)) {
            budget--;
        }
        advance();
        return intended;
    }

    @Override
    public long untilDue(long now) {
        return hasEnded(now) ? Long.MAX_VALUE : Math.max(next - now, schedule.leftOfGap(now));
    }

    @Override
    public boolean hasEnded(long now) {
        return budget <= 0 || schedule.isClosed(now) && schedule.isClosed(next);
    }

    private void advance() {
        // Bounded, so that no sum with it overflows: a rate that falls to nothing is due next in 30 years.
        next = schedule.atLoaded((long) Math.min(timetable.next(), 1e18));
    }
}
