package lineup.server;

import java.nio.file.Path;
import lineup.site.SiteOptions;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/** The command line of {@link Explain}: a request, header fields for it, and the options of a site. */
final class ExplainOptions {
    private static final String USAGE = "lineup explain 'GET /path' [-H 'Name: value']... [options]";

    private final CommandLine line;

    private ExplainOptions(CommandLine line) {
        this.line = line;
    }

    private static Options options() {
        return new Options()
                .addOption(Option.builder("H").hasArg().argName("NAME: VALUE").desc("a field of the request").get())
                .addOption(CommandLineOptions.option("root", "DIR", "the folder to serve (www)"))
                .addOptions(SiteCommandLine.options())
                .addOption(Option.builder("h").longOpt("help").desc("print this").get());
    }

    static ExplainOptions parse(String[] args) throws UsageException {
        try {
            CommandLine line = new DefaultParser(false).parse(options(), args);
            if (!line.hasOption("help") && line.getArgList().size() != 1) {
                throw new UsageException("say what to explain, for example: lineup explain 'GET /'");
            }
            return new ExplainOptions(line);
        } catch (ParseException e) {
            throw new UsageException(e.getMessage() + "; see --help");
        }
    }

    boolean asksForHelp() {
        return line.hasOption("help");
    }

    static String help() {
        return CommandLineOptions.help(USAGE, options(), "What the request-line lacks is added: GET, HTTP/1.1, Host.");
    }

    Path root() throws UsageException {
        return CommandLineOptions.root(line);
    }

    SiteOptions site() throws UsageException {
        return SiteCommandLine.read(line);
    }

    /** The head as a client would send it. A path alone is asked for with GET; Host is added if it is missing. */
    String requestHead() {
        String requestLine = line.getArgList().getFirst();
        if (!requestLine.contains(" ")) {
            requestLine = "GET " + requestLine;
        }
        if (!requestLine.matches(".* HTTP/.*")) {
            requestLine += " HTTP/1.1";
        }
        StringBuilder head = new StringBuilder(requestLine).append("\r\n");
        String[] fields = line.hasOption("H") ? line.getOptionValues("H") : new String[0];
        boolean hasHost = false;
        for (String field : fields) {
            head.append(field).append("\r\n");
            hasHost |= field.regionMatches(true, 0, "host:", 0, 5);
        }
        return head.append(hasHost ? "" : "Host: localhost\r\n").append("\r\n").toString();
    }
}
