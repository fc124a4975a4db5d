package lineup.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import lineup.http.Timeouts;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.help.HelpFormatter;
import org.apache.commons.cli.help.TextHelpAppendable;

/** The command line of a server: what it may say, and what it said. */
final class CommandLineOptions {
    private static final String POLL = "sun.nio.ch.PollSelectorProvider";
    private static final String SYNTAX = "lineup serve [MODEL...] [options]";
    private static final int MOST = 1_000_000;

    private final CommandLine line;

    private CommandLineOptions(CommandLine line) {
        this.line = line;
    }

    private static Options options() {
        return new Options()
                .addOption(option("model", "NAME", "the model, where the jar has more than one; or its class"))
                .addOption(option("port", "PORT", "the port to listen on, 0 for any free one (8080)"))
                .addOption(option("bind", "ADDRESS", "the address to listen on (127.0.0.1)"))
                .addOption(option("root", "DIR", "the folder to serve (www)"))
                .addOptions(SiteCommandLine.options())
                .addOption(option("log", "FORMAT", "the access log: off, common, combined or json (off)"))
                .addOption(option("max-connections", "N", "connections open at once; others wait (1024)"))
                .addOption(option("head-timeout", "TIME", "for a request's head to arrive (10s)"))
                .addOption(option("idle-timeout", "TIME", "for the next request on an open connection (15s)"))
                .addOption(option("write-timeout", "TIME", "for a client to accept 64 KiB (30s)"))
                .addOption(option("drain", "TIME", "for responses under way when stopping (10s)"))
                .addOption(option("loops", "N", "event loops of the selector model (one per processor)"))
                .addOption(option("selector", "KIND", "what the selector model waits with: epoll or poll (epoll)"))
                .addOption(option("workers", "N", "threads of the pooled model (128)"))
                .addOption(option("spares", "N", "processes that the process model starts in advance (2)"))
                .addOption(Option.builder("h").longOpt("help").desc("print this").get())
                .addOption(Option.builder("v").longOpt("version").desc("print the version").get());
    }

    static Option option(String name, String argument, String description) {
        return Option.builder().longOpt(name).hasArg().argName(argument).desc(description).get();
    }

    static CommandLineOptions parse(String[] args) throws UsageException {
        try {
            CommandLine line = new DefaultParser(false).parse(options(), args);
            if (!line.getArgList().isEmpty()) {
                String surplus = line.getArgList().getFirst();
                throw new UsageException("do not know what to do with " + surplus + "; see --help");
            }
            return new CommandLineOptions(line);
        } catch (ParseException e) {
            throw new UsageException(e.getMessage() + "; see --help");
        }
    }

    static String help() {
        return help("lineup serve [MODEL...] [options]", options(), "TIME is like 500ms, 10s or 2m.");
    }

    static String help(String usage, Options options, String footer) {
        StringWriter text = new StringWriter();
        try {
            HelpFormatter.builder()
                    .setHelpAppendable(new TextHelpAppendable(new PrintWriter(text)))
                    .setShowSince(false)
                    .get()
                    .printHelp(usage, "", options, footer, false);
        } catch (IOException e) {
            throw new UncheckedIOException("printing into memory", e);
        }
        return text.toString();
    }

    boolean asksForHelp() {
        return line.hasOption("help");
    }

    boolean asksForVersion() {
        return line.hasOption("version");
    }

    String model() {
        return line.getOptionValue("model");
    }

    ServerOptions serverOptions(String model) throws UsageException {
        return new ServerOptions(
                address(),
                root(line),
                "Lineup/" + Version.TEXT + " (" + model + ")",
                number("max-connections", 1024, 1, MOST),
                timeouts(),
                duration("drain", Duration.ofSeconds(10)),
                number("loops", Runtime.getRuntime().availableProcessors(), 1, 1024),
                number("workers", 128, 1, MOST),
                number("spares", 2, 0, MOST),
                SiteCommandLine.read(line),
                logFormat());
    }

    private Timeouts timeouts() throws UsageException {
        Timeouts defaults = Timeouts.DEFAULTS;
        return new Timeouts(
                duration("head-timeout", defaults.head()),
                duration("idle-timeout", defaults.idle()),
                defaults.content(),
                duration("write-timeout", defaults.write()),
                defaults.linger());
    }

    private InetSocketAddress address() throws UsageException {
        String host = line.getOptionValue("bind", "127.0.0.1");
        InetSocketAddress address = new InetSocketAddress(host, number("port", 8080, 0, 0xFFFF));
        if (address.isUnresolved()) {
            throw new UsageException("--bind " + host + " is not an address of this machine");
        }
        return address;
    }

    static Path root(CommandLine line) throws UsageException {
        Path root = Path.of(line.getOptionValue("root", "www"));
        if (root.toString().isEmpty() || !Files.isDirectory(root) || !Files.isReadable(root)) {
            throw new UsageException("--root " + root + " is not a folder that can be read");
        }
        return root;
    }

    private LogFormat logFormat() throws UsageException {
        return choice("log", LogFormat.OFF, LogFormat.values());
    }

    /** What the selector model waits with, a choice that the JVM offers only for all selectors at once. */
    void chooseSelector() throws UsageException {
        enum Kind {
            EPOLL,
            POLL
        }

        switch (choice("selector", Kind.EPOLL, Kind.values())) {
            case EPOLL -> { }
            case POLL -> System.setProperty("java.nio.channels.spi.SelectorProvider", POLL);
        }
    }

    private <E extends Enum<E>> E choice(String option, E otherwise, E[] choices) throws UsageException {
        String text = line.getOptionValue(option);
        if (text == null) {
            return otherwise;
        }
        return Arrays.stream(choices)
                .filter(choice -> name(choice).equals(text))
                .findFirst()
                .orElseThrow(() -> new UsageException("--" + option + " " + text + " is none of "
                        + Arrays.stream(choices).map(CommandLineOptions::name).collect(Collectors.joining(", "))));
    }

    private static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private int number(String option, int otherwise, int least, int most) throws UsageException {
        String text = line.getOptionValue(option);
        if (text == null) {
            return otherwise;
        }
        boolean isNumber = text.length() <= 9 && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (isNumber && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw new UsageException("--" + option + " " + text + " is not a number from " + least + " to " + most);
    }

    private Duration duration(String option, Duration otherwise) throws UsageException {
        return TimeText.read(line, option, otherwise);
    }
}
