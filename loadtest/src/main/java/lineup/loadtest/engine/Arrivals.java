package lineup.loadtest.engine;

/** Decides for one loop when its next request is to begin, and when there are no more. */
interface Arrivals {

    /** Whether a request may begin now on a slot that has room. */
    boolean isDue(long now);

    /** Begins the request that is due, and tells its intended start. */
    long take(long now);

    /** Nanoseconds until the next request is due, not positive when it is. */
    long untilDue(long now);

    /** Whether no request will be due any more, nor one that was due is left. */
    boolean hasEnded(long now);

    static Arrivals of(Plan plan, Schedule schedule, Loop.Share share) {
        if (plan.load().pace() instanceof Pace.Closed) {
            return new ClosedArrivals(schedule, share.requests());
        }
        Timetable timetable = Timetable.of(plan.load().pace(), share.index(), share.count(),
                schedule.loadedWarmupNanos(), plan.load().duration().toNanos());
        return new OpenArrivals(schedule, timetable, share.requests());
    }
}
