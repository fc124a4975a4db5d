package lineup.loadtest.engine;

/** The rhythm of a load: whether answers or a clock decide when the next request is due. */
public sealed interface Pace {

    /** Each slot asks again when its answer has come. A slow server is asked less, and looks better than it is. */
    record Closed() implements Pace {
    }

    /** Requests are due at even distances, whatever became of those before: request i at i / rate. */
    record Constant(double perSecond) implements Pace {
    }

    /** The same rate on average, at the random distances of independent users; the seed makes them repeatable. */
    record Poisson(double perSecond, long seed) implements Pace {
    }

    /** A rate that grows evenly over the window from the one to the other; the warm-up runs at the first. */
    record Ramp(double from, double to) implements Pace {
    }
}
