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

    Options options() {
        return options;
    }
}
