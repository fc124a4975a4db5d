package lineup.loadtest.cli;

import java.time.Duration;
import java.util.List;
import lineup.loadtest.compare.Rounds;
import lineup.loadtest.peer.Participant;
import lineup.loadtest.stats.Contrasts;

/** The options that tell how often everything is repeated, and how it is judged. */
final class RoundOptions {

    private static final int MOST_ROUNDS = 1_000;
    private static final double WIDEST_MARGIN = 0.5;
    private static final int SEED = 1;

    private RoundOptions() {
    }

    static void add(OptionList options, int rounds) {
        options.value(null, "rounds", "N", "rounds, in each of which every server has one turn; from 6 on there is an "
                        + "interval (default " + rounds + ")")
                .value(null, "max-time", "T", "end after 8, 12 or 20 rounds if all is decided then, and in any case "
                        + "after this time")
                .value(null, "seed", "N", "the seed of the order of the turns (default " + SEED + ")")
                .value(null, "baseline", "NAME", "the server to compare the others with (default: the first without "
                        + "a --cap)")
                .value(null, "margin", "P", "a difference up to this counts as none (default 3%)");
    }

    /** {@code quick} is one round without control. */
    static Rounds of(Arguments arguments, int otherwise, boolean quick, ServerOptions servers) throws UsageException {
        Duration maxTime = arguments.has("max-time") ? arguments.time("max-time", Duration.ZERO) : null;
        int count = arguments.positive("rounds", quick ? 1 : maxTime == null ? otherwise : MOST_ROUNDS, MOST_ROUNDS);
        return new Rounds(count, seed(arguments), baseline(arguments, servers), margin(arguments), !quick, maxTime);
    }

    static long seed(Arguments arguments) throws UsageException {
        return arguments.positive("seed", SEED, Integer.MAX_VALUE);
    }

    private static String baseline(Arguments arguments, ServerOptions servers) throws UsageException {
        List<String> names = servers.participants().stream().map(Participant::name).toList();
        String first = servers.participants().stream().filter(each -> !(each instanceof Participant.Floor))
                .map(Participant::name).filter(each -> !servers.caps().containsKey(each)).findFirst()
                .orElse(names.getFirst());
        String name = arguments.text("baseline").orElse(first);
        if (!names.contains(name)) {
            throw new UsageException("--baseline: '" + name + "' takes no part, choose from "
                    + String.join(", ", names));
        }
        return name;
    }

    private static double margin(Arguments arguments) throws UsageException {
        String text = arguments.text("margin").orElse(100 * Contrasts.MARGIN + "%");
        if (text.matches("\\d{1,2}(\\.\\d{1,3})?%")) {
            double margin = Double.parseDouble(text.substring(0, text.length() - 1)) / 100;
            if (margin > 0 && margin <= WIDEST_MARGIN) {
                return margin;
            }
        }
        throw new UsageException("--margin must be a percentage above 0% and up to 50%, such as 3%, not '" + text
                + "'");
    }
}
