package lineup.loadtest.engine;

/** The closed loop: whenever a slot has room its next request is due, and is intended for that moment. */
final class ClosedArrivals implements Arrivals {

    private final Schedule schedule;
    private long budget;

    ClosedArrivals(Schedule schedule, long budget) {
        this.schedule = schedule;
        this.budget = budget;
    }

    @Override
    public boolean isDue(long now) {
        return !hasEnded(now) && !schedule.isGap(now);
    }

    @Override
    public long take(long now) {
        if (!schedule.isWarmup(now)) {
            budget--;
        }
        return now;
    }

    @Override
    public long untilDue(long now) {
        return Long.MAX_VALUE;
    }

    @Override
    public boolean hasEnded(long now) {
        return budget <= 0 && !schedule.isWarmup(now) || schedule.isClosed(now);
    }
}
