package lineup.loadtest.cli;

import java.time.Duration;
import lineup.loadtest.engine.Load;
import lineup.loadtest.engine.Pace;
import lineup.loadtest.report.Units;

/** A load in one sentence, as it is told before it begins. */
final class LoadSentence {

    private LoadSentence() {
    }

    /** {@code timed} tells whether the duration was given, and so ends a run by number of requests too. */
    static String of(Asked asked, Load load, boolean timed) {
        StringBuilder text = new StringBuilder("Loading " + asked.sentence() + " " + how(load));
        text.append(", for ").append(length(load, timed));
        if (!load.warmup().isZero()) {
            text.append(" after ").append(Units.duration(load.warmup())).append(" of warm-up");
        }
        return text.append(": ").append(total(load, timed)).append('.').toString();
    }

    /** Such as {@code in a closed loop over 64 connections}. */
    static String how(Load load) {
        StringBuilder text = new StringBuilder(rhythm(load.pace()) + " over "
                + plural(load.connections(), "connection"));
        if (load.requestsPerConnection() > 0) {
            text.append(" at a time, each for ").append(plural(load.requestsPerConnection(), "request"));
        }
        if (load.pipeline() > 1) {
            text.append(", up to ").append(load.pipeline()).append(" in flight on each");
        }
        return text.toString();
    }

    /** How long the run takes, the last answers aside; zero when nobody knows. */
    static Duration expected(Load load, boolean timed) {
        if (load.requests() == 0) {
            return load.warmup().plus(load.duration());
        }
        double rate = switch (load.pace()) {
            case Pace.Constant constant -> constant.perSecond();
            case Pace.Poisson poisson -> poisson.perSecond();
            case Pace.Closed _, Pace.Ramp _ -> 0;
        };
        Duration byCount = Duration.ofMillis(Math.round(1e3 * load.requests() / rate));
        if (rate > 0 && (!timed || byCount.compareTo(load.duration()) < 0)) {
            return load.warmup().plus(byCount);
        }
        return timed ? load.warmup().plus(load.duration()) : Duration.ZERO;
    }

    private static String rhythm(Pace pace) {
        return switch (pace) {
            case Pace.Closed _ -> "in a closed loop";
            case Pace.Constant constant -> "at " + rate(constant.perSecond());
            case Pace.Poisson poisson -> "at random distances at " + rate(poisson.perSecond());
            case Pace.Ramp ramp -> "from " + Units.rate(ramp.from()) + " to " + rate(ramp.to());
        };
    }

    private static String length(Load load, boolean timed) {
        String duration = Units.duration(load.duration());
        if (load.requests() == 0) {
            return duration;
        }
        return plural(load.requests(), "request") + (timed ? " or " + duration : "");
    }

    private static String total(Load load, boolean timed) {
        Duration expected = expected(load, timed);
        if (expected.isZero()) {
            return "until the last answer";
        }
        return (load.requests() == 0 ? "" : "at most about ") + Units.duration(expected) + " in all";
    }

    private static String rate(double perSecond) {
        return Units.rate(perSecond) + " requests/s";
    }

    static String plural(long count, String noun) {
        return Units.count(count) + " " + noun + (count == 1 ? "" : "s");
    }
}
