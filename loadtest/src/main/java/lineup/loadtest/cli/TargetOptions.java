package lineup.loadtest.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lineup.loadtest.engine.Workload;
import lineup.loadtest.http.HttpUrl;
import lineup.loadtest.http.Manner;
import lineup.loadtest.http.Request;
import lineup.loadtest.report.Units;
import lineup.loadtest.workload.Draw;
import lineup.loadtest.workload.Trace;

/** The operands and options of {@code load} that tell what is asked for, and in which order. */
final class TargetOptions {

    private static final double STEEPEST = 10;

    private TargetOptions() {
    }

    static void add(OptionList options) {
        LoadOptions.addManner(options);
        options.flag("I", "head", "send HEAD instead of GET")
                .flag(null, "random", "choose among the URLs, or among the requests of a trace, at random")
                .value(null, "zipf", "S", "choose at random, the one of rank k with a weight of 1/k^S, such as 0.8")
                .value(null, "trace", "FILE", "ask for the request targets of this file in their order, over and "
                        + "over: one a line, such as /index.html or HEAD /index.html")
                .value(null, "seed", "N", "a number for all that is random, to repeat it (default 1)");
    }

    static Asked asked(Arguments arguments, long seed) throws UsageException {
        if (arguments.has("random") && arguments.has("zipf")) {
            throw arguments.wrong("--random and --zipf exclude each other");
        }
        List<WeightedUrl> urls = WeightedUrl.all(arguments);
        boolean weighted = urls.stream().anyMatch(each -> each.weight().isPresent());
        if (weighted && (isDrawn(arguments) || arguments.has("trace"))) {
            throw arguments.wrong("weights of URLs exclude --random, --zipf and --trace");
        }
        Optional<String> trace = arguments.text("trace");
        if (trace.isPresent()) {
            return traced(arguments, urls, Path.of(trace.get()), seed);
        }
        HttpUrl server = urls.getFirst().url();
        Manner manner = LoadOptions.manner(arguments, Manner.PLAIN);
        List<Request> requests = urls.stream()
                .map(each -> manner.request(each.url(), arguments.has("head")))
                .toList();
        String what = urls.size() + " URLs";
        if (weighted) {
            Draw draw = Draw.weighted(urls.stream().mapToDouble(each -> each.weight().orElse(1)).toArray(), seed);
            return new Asked(server, requests, what + " at random by their weights",
                    targets -> new Workload(targets, draw));
        }
        return isDrawn(arguments) ? drawn(arguments, server, requests, what, seed)
                : new Asked(server, requests, what + " in turn", Workload::inTurn);
    }

    private static boolean isDrawn(Arguments arguments) {
        return arguments.has("random") || arguments.has("zipf");
    }

    private static Asked traced(Arguments arguments, List<WeightedUrl> urls, Path file, long seed)
            throws UsageException {
        if (urls.size() > 1) {
            throw arguments.wrong("--trace needs exactly one URL, whose path does not matter");
        }
        HttpUrl server = urls.getFirst().url();
        Manner manner = LoadOptions.manner(arguments, Manner.PLAIN);
        Trace trace = read(file, arguments.has("head"));
        List<Request> requests = trace.distinct().stream()
                .map(entry -> manner.request(server.withTarget(entry.target()), entry.head()))
                .toList();
        String count = Units.count(requests.size()) + " different ones of ";
        String all = Units.count(trace.length()) + " requests in " + file;
        return isDrawn(arguments) ? drawn(arguments, server, requests, count + all, seed)
                : new Asked(server, requests, all + " in their order",
                        targets -> new Workload(targets, trace.replay()));
    }

    private static Asked drawn(Arguments arguments, HttpUrl server, List<Request> requests, String what, long seed)
            throws UsageException {
        Optional<Double> exponent = arguments.number("zipf", STEEPEST);
        int count = requests.size();
        Draw draw = exponent.isPresent() ? Draw.zipf(count, exponent.get(), seed) : Draw.evenly(count, seed);
        String how = exponent.map(each -> " by Zipf's law with exponent " + each).orElse("");
        return new Asked(server, requests, what + " at random" + how, targets -> new Workload(targets, draw));
    }

    private static Trace read(Path file, boolean head) throws UsageException {
        try {
            return Trace.read(file, head);
        } catch (NoSuchFileException _) {
            throw new UsageException("--trace: there is no file '" + file + "'");
        } catch (IOException e) {
            String reason = e.getMessage();
            throw new UsageException("--trace: " + (reason.contains(file.toString()) ? reason
                    : "cannot read '" + file + "': " + reason));
        }
    }
}
