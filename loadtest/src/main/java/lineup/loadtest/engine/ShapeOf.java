package lineup.loadtest.engine;

import java.util.List;
import java.util.Locale;
import lineup.loadtest.result.LoadShape;

/** Puts a load into the form in which results keep it. */
public final class ShapeOf {

    private ShapeOf() {
    }

    /** The rate of a ramp is the one that it ends with. */
    public static LoadShape load(Load load, List<String> adversaries) {
        int perConnection = Math.toIntExact(load.requestsPerConnection());
        return new LoadShape(load.connections(), Math.min(load.threads(), load.connections()), arrival(load.pace()),
                rate(load.pace()), load.pipeline(), perConnection == 0 ? null : Integer.valueOf(perConnection),
                load.warmup().toNanos(), load.duration().toNanos(),
                load.requests() == 0 ? null : Long.valueOf(load.requests()), load.timeout().toNanos(),
                load.verify().name().toLowerCase(Locale.ROOT), adversaries);
    }

    private static String arrival(Pace pace) {
        return pace.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static Double rate(Pace pace) {
        return switch (pace) {
            case Pace.Closed _ -> null;
            case Pace.Constant constant -> Double.valueOf(constant.perSecond());
            case Pace.Poisson poisson -> Double.valueOf(poisson.perSecond());
            case Pace.Ramp ramp -> Double.valueOf(ramp.to());
        };
    }
}
