package lineup.loadtest.engine;

/**
 * When the requests of an open loop are due, on a clock that stands still in the gaps of the warm-up.
 *
 * <p>Each time is a function of the request's index, and for {@link Pace.Poisson} of the seed: never of the clock nor
 * of what became of other requests. Thread t of T has the requests t, t + T, t + 2T, …, so that the threads together
 * keep the asked rate without a word between them.
 */
interface Timetable {

    double NANOS_PER_SECOND = 1e9;

    /** Nanoseconds of load until the next request of this thread is due; each call goes on to the next. */
    double next();

    static Timetable of(Pace pace, int thread, int threads, double warmupNanos, double windowNanos) {
        return switch (pace) {
            case Pace.Closed _ -> throw new IllegalArgumentException("a closed loop has no timetable");
            case Pace.Constant constant -> new Even(thread, threads, constant.perSecond());
            case Pace.Poisson poisson -> new Random(thread, threads, poisson.perSecond(), poisson.seed());
            case Pace.Ramp ramp -> new Rising(thread, threads, ramp, warmupNanos, windowNanos);
        };
    }

    /** Request i at i / rate. */
    final class Even implements Timetable {

        private final int step;
        private final double distance;
        private long index;

        Even(int first, int step, double perSecond) {
            this.step = step;
            index = first;
            distance = NANOS_PER_SECOND / perSecond;
        }

        @Override
        public double next() {
            double at = index * distance;
            index += step;
            return at;
        }
    }

    /** Exponential distances. Independent streams of a T-th of the rate add up to one stream of the whole. */
    final class Random implements Timetable {

        private static final long GOLDEN = 0x9E3779B97F4A7C15L;

        private final double meanDistance;
        private long state;
        private double at;

        Random(int stream, int streams, double perSecond, long seed) {
            meanDistance = NANOS_PER_SECOND / perSecond * streams;
            // Far from each other on the one cycle of the generator, wherever the hash of the seed and stream falls.
            state = mix(seed + mix(stream + 1L));
        }

        @Override
        public double next() {
            state += GOLDEN;
            double uniform = ((mix(state) >>> 11) + 1) * 0x1p-53;
            at -= Math.log(uniform) * meanDistance;
            return at;
        }

        /** The output function of SplitMix64 (Steele, Lea, Flood 2014). */
        private static long mix(long value) {
            long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
            z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
            return z ^ z >>> 31;
        }
    }

    /** The first rate during the warm-up, and from there evenly to the other over the window. */
    final class Rising implements Timetable {

        private final int step;
        private final double from;
        private final double slope;
        private final double warmup;
        private long index;

        Rising(int first, int step, Pace.Ramp ramp, double warmupNanos, double windowNanos) {
            this.step = step;
            index = first;
            from = ramp.from() / NANOS_PER_SECOND;
            slope = (ramp.to() / NANOS_PER_SECOND - from) / windowNanos;
            warmup = warmupNanos;
        }

        @Override
        public double next() {
            double beyond = index - from * warmup;
            double at = beyond < 0 ? index / from : warmup + time(beyond);
            index += step;
            return at;
        }

        /** Solves from t + slope t² / 2 = count for t, in the form that does not divide by a slope of zero. */
        private double time(double count) {
            if (count == 0) {
                return 0;
            }
            double square = from * from + 2 * slope * count;
            return square < 0 ? Double.POSITIVE_INFINITY : 2 * count / (from + Math.sqrt(square));
        }
    }
}
