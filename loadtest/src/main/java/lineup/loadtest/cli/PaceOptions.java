package lineup.loadtest.cli;

import java.util.Optional;
import lineup.loadtest.engine.Pace;

/** The options that tell when requests are due. */
final class PaceOptions {

    private static final double HIGHEST_RATE = 10_000_000;
    private static final double RAMP_BEGINS = 1;

    private PaceOptions() {
    }

    static void add(OptionList options) {
        options.value("R", "rate", "N", "requests per second in all, whatever becomes of the answers; also -q "
                        + "(default: each connection asks again when it has its answer)")
                .alias("q", "rate")
                .value(null, "arrival", "HOW", "constant, poisson (random distances) or ramp (growing over the "
                        + "duration) (default constant)")
                .value(null, "rate-from", "N", "where a ramp begins, requests per second (default 1)");
    }

    static Pace pace(Arguments arguments, Pace otherwise, long seed) throws UsageException {
        String arrival = arguments.choice("arrival", "constant", "poisson", "ramp");
        Optional<Double> rate = arguments.number("rate", HIGHEST_RATE);
        if (arguments.has("rate-from") && !arrival.equals("ramp")) {
            throw arguments.wrong("--rate-from belongs to --arrival ramp");
        }
        if (rate.isEmpty()) {
            if (arguments.has("arrival")) {
                throw arguments.wrong("--arrival needs a rate, give one with --rate");
            }
            return otherwise;
        }
        return switch (arrival) {
            case "poisson" -> new Pace.Poisson(rate.get(), seed);
            case "ramp" -> ramp(arguments, rate.get());
            default -> new Pace.Constant(rate.get());
        };
    }

    private static Pace ramp(Arguments arguments, double to) throws UsageException {
        if (arguments.has("requests") && arguments.text("duration").isEmpty()) {
            throw arguments.wrong("a ramp grows over the duration, give it with --duration");
        }
        return new Pace.Ramp(arguments.number("rate-from", HIGHEST_RATE).orElse(RAMP_BEGINS), to);
    }
}
