package lineup.loadtest.cli;

import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** The options of a command, in the order in which its help shows them. */
final class OptionList {

    private final Options options = new Options();

    OptionList flag(String letter, String name, String meaning) {
        options.addOption(Option.builder(letter).longOpt(name).desc(meaning).get());
        return this;
    }

    OptionList value(String letter, String name, String value, String meaning) {
        options.addOption(Option.builder(letter).longOpt(name).hasArg().argName(value).desc(meaning).get());
        return this;
    }

    /** Another letter for an option, as another load generator calls it; the meaning of the option tells of it. */
    OptionList alias(String letter, String name) {
        options.addOption(Option.builder(letter).hasArg().argName("VALUE").desc(name).get());
        return this;
    }

    Options options() {
        return options;
    }
}
