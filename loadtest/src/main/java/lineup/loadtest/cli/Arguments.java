package lineup.loadtest.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.cli.AmbiguousOptionException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** The arguments of one command, read as the types they stand for. Every mistake becomes a {@link UsageException}. */
final class Arguments {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");

    private final CommandLine line;
    private final String command;

    private Arguments(CommandLine line, String command) {
        this.line = line;
        this.command = command;
    }

    static Arguments parse(String command, Options options, List<String> args) throws UsageException {
        try {
            DefaultParser parser = DefaultParser.builder()
                    .setAllowPartialMatching(false)
                    .setStripLeadingAndTrailingQuotes(false)
                    .get();
            return new Arguments(parser.parse(options, args.toArray(String[]::new)), command);
        } catch (ParseException e) {
            throw new UsageException(explain(e) + hint(command));
        }
    }

    boolean has(String option) {
        return line.hasOption(option);
    }

    /** The arguments that are no options. */
    List<String> operands() {
        return line.getArgList();
    }

    Optional<String> text(String option) {
        return texts(option).stream().findFirst();
    }

    List<String> texts(String option) {
        return Stream.of(line.getOptions())
                .filter(each -> option.equals(each.getLongOpt()) || isAlias(each, option))
                .flatMap(each -> each.getValuesList().stream())
                .toList();
    }

    int positive(String option, int otherwise, int most) throws UsageException {
        Optional<String> text = text(option);
        return text.isPresent() ? positive("--" + option, text.get(), most) : otherwise;
    }

    Duration duration(String option, Duration otherwise) throws UsageException {
        Optional<String> text = text(option);
        return text.isPresent() ? Durations.parse(text.get()) : otherwise;
    }

    /** A duration that must not be zero. */
    Duration time(String option, Duration otherwise) throws UsageException {
        Duration duration = duration(option, otherwise);
        if (duration.isZero()) {
            throw new UsageException("--" + option + " must be longer than 0");
        }
        return duration;
    }

    /** A decimal number above 0. */
    Optional<Double> number(String option, double most) throws UsageException {
        Optional<String> text = text(option);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        double number = NUMBER.matcher(text.get()).matches() ? Double.parseDouble(text.get()) : 0;
        if (number <= 0 || number > most) {
            throw new UsageException("--" + option + " must be a number above 0 and up to "
                    + BigDecimal.valueOf(most).stripTrailingZeros().toPlainString() + ", not '" + text.get() + "'");
        }
        return Optional.of(number);
    }

    /** One of a few words; the first of them when the option is not given. */
    String choice(String option, String... words) throws UsageException {
        String word = text(option).orElse(words[0]);
        if (!List.of(words).contains(word)) {
            throw new UsageException("--" + option + " must be " + String.join(" or ", words) + ", not '" + word + "'");
        }
        return word;
    }

    UsageException wrong(String problem) {
        return new UsageException(problem + hint(command));
    }

    static int positive(String name, String text, int most) throws UsageException {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Said below, in words that fit both mistakes.
        }
        throw new UsageException(name + " must be a number from 1 to " + most + ", not '" + text + "'");
    }

    /** Whether this is what {@link OptionList#alias} made for the option. */
    private static boolean isAlias(Option each, String option) {
        return each.getLongOpt() == null && each.getDescription().equals(option);
    }

    private static String explain(ParseException e) {
        return switch (e) {
            case AmbiguousOptionException ambiguous -> "ambiguous option " + ambiguous.getOption();
            case UnrecognizedOptionException unknown -> "unknown option " + unknown.getOption();
            case MissingArgumentException missing -> name(missing.getOption()) + " needs a value";
            default -> e.getMessage();
        };
    }

    private static String name(Option option) {
        return "--" + (option.getLongOpt() == null ? option.getDescription() : option.getLongOpt());
    }

    private static String hint(String command) {
        return ", see 'lineup " + command + " --help'";
    }
}
