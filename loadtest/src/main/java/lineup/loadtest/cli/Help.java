package lineup.loadtest.cli;

import lineup.loadtest.report.TextWrap;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** The help text of a command, made from its options so that it cannot lag behind them. */
final class Help {

    private static final int INDENT = 28;

    private Help() {
    }

    static String text(String usage, String purpose, Options options, String after) {
        StringBuilder text = new StringBuilder("usage: " + usage + "\n\n" + purpose + "\n\n");
        for (Option option : options.getOptions()) {
            if (option.getLongOpt() == null) {
                continue;
            }
            text.append(TextWrap.wrap(line(option), " ".repeat(INDENT))).append('\n');
        }
        return text.append('\n').append(after).append('\n').toString();
    }

    private static String line(Option option) {
        String name = option.getOpt() == null ? "    " : "-" + option.getOpt() + ", ";
        String full = "  " + name + "--" + option.getLongOpt() + (option.hasArg() ? " " + option.getArgName() : "");
        return full + " ".repeat(Math.max(2, INDENT - full.length())) + option.getDescription();
    }
}
