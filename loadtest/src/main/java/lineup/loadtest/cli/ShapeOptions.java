package lineup.loadtest.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import lineup.loadtest.engine.Load;
import lineup.loadtest.engine.Load.Verify;

/** The options that give a load its shape, beyond how much of it there is. What is not given stays as it is. */
final class ShapeOptions {

    private static final int DEEPEST_PIPELINE = 1_024;

    private ShapeOptions() {
    }

    static void add(OptionList options) {
        PaceOptions.add(options);
        options.value("p", "pipeline", "N", "up to N requests in flight on each connection (default 1)")
                .flag(null, "disable-keepalive", "a connection for each request")
                .value(null, "requests-per-connection", "N", "close a connection after N requests")
                .value(null, "ramp", "T", "open the connections evenly over this time (default: at once)")
                .value(null, "connect-timeout", "T", "how long to wait for a connection (default: as for an answer)")
                .value(null, "verify", "WHAT", "length, crc or none: what of a content must be as learnt "
                        + "(default length)")
                .value(null, "source-ips", "LIST", "connect from these addresses in turn, such as "
                        + "127.0.0.2-127.0.0.5: each has some 28,000 ports");
    }

    /** The load with all that these options say about it. */
    static Load shape(Arguments arguments, Load load, long seed) throws UsageException {
        long perConnection = perConnection(arguments, load.requestsPerConnection());
        int pipeline = arguments.positive("pipeline", load.pipeline(), DEEPEST_PIPELINE);
        if (perConnection > 0 && pipeline > perConnection) {
            throw arguments.wrong("--pipeline " + pipeline + " needs connections that carry as many requests");
        }
        Duration ramp = arguments.duration("ramp", load.ramp());
        if (ramp.compareTo(load.warmup().plus(load.duration())) > 0) {
            throw arguments.wrong("--ramp is longer than the warm-up and the duration together");
        }
        List<String> sources = arguments.texts("source-ips");
        return load.withPace(PaceOptions.pace(arguments, load.pace(), seed))
                .withPipeline(pipeline)
                .withRequestsPerConnection(perConnection)
                .withRamp(ramp)
                .withTimeouts(load.timeout(), arguments.time("connect-timeout", load.timeout()))
                .withVerify(verify(arguments))
                .withSources(sources.isEmpty() ? List.of() : SourceAddresses.parse(String.join(",", sources)));
    }

    private static Verify verify(Arguments arguments) throws UsageException {
        return Verify.valueOf(arguments.choice("verify", "length", "crc", "none").toUpperCase(Locale.ROOT));
    }

    private static long perConnection(Arguments arguments, long otherwise) throws UsageException {
        int given = arguments.positive("requests-per-connection", 0, Integer.MAX_VALUE);
        if (!arguments.has("disable-keepalive")) {
            return given > 0 ? given : otherwise;
        }
        if (given > 1) {
            throw arguments.wrong("--disable-keepalive and --requests-per-connection exclude each other");
        }
        return 1;
    }
}
