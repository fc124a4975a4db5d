package lineup.loadtest.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lineup.loadtest.adversary.Adversary;
import lineup.loadtest.adversary.Habits;
import lineup.loadtest.adversary.Kind;
import lineup.loadtest.engine.Load;

/** The options of {@code load} that bring adversaries along: clients that are a burden, beside the measured ones. */
final class AdversaryOptions {

    private static final int FASTEST_READER = 1_000_000_000;

    private AdversaryOptions() {
    }

    static void add(OptionList options) {
        options.value(null, "adversary", "KIND=N", "N clients that are a burden to the server, beside those that "
                        + "are measured, on this machine only; repeatable: " + Kind.labels())
                .value(null, "read-rate", "N", "bytes per second that each slow reader takes (default "
                        + Habits.usual().readRate() + ")")
                .value(null, "read-target", "TARGET", "what slow readers ask for, such as /large.bin "
                        + "(default: the longest of what is loaded)");
    }

    static Company company(Arguments arguments, Load load) throws UsageException {
        List<Adversary> adversaries = new ArrayList<>();
        for (String text : arguments.texts("adversary")) {
            adversaries.add(parse(text));
        }
        Optional<String> target = arguments.text("read-target");
        boolean readers = adversaries.stream().anyMatch(each -> each.kind() == Kind.SLOW_READERS);
        if (!readers && (arguments.has("read-rate") || target.isPresent())) {
            throw arguments.wrong("--read-rate and --read-target belong to --adversary slow-readers=N");
        }
        if (target.isPresent() && !target.get().startsWith("/")) {
            throw arguments.wrong("--read-target must begin with /, not be '" + target.get() + "'");
        }
        int readRate = arguments.positive("read-rate", Habits.usual().readRate(), FASTEST_READER);
        return new Company(adversaries, Habits.usual().withReadRate(readRate).withSources(load.sources()), target);
    }

    private static Adversary parse(String text) throws UsageException {
        try {
            return Adversary.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--adversary: " + e.getMessage());
        }
    }
}
