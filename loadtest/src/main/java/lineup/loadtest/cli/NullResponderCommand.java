package lineup.loadtest.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import lineup.loadtest.control.NullAnswer;
import lineup.loadtest.control.NullResponder;
import org.apache.commons.cli.Options;

/** The command {@code null-responder}, which the program calls itself and the overview does not show. */
public final class NullResponderCommand implements Command {

    private static final int HIGHEST_PORT = 65_535;

    @Override
    public String name() {
        return "null-responder";
    }

    @Override
    public String summary() {
        return "Answer every request with the same bytes, to measure what a client can do, or what a machine costs.";
    }

    @Override
    public String help() {
        return Help.text("lineup null-responder [--port N] [--answer short]", summary(), options(),
                "It ends with its parent process.");
    }

    @Override
    public boolean isHidden() {
        return true;
    }

    @Override
    public int run(List<String> args, Terminal terminal) throws UsageException, IOException {
        Arguments arguments = Arguments.parse(name(), options(), args);
        boolean any = arguments.text("port").filter("0"::equals).isPresent();
        NullAnswer answer = NullAnswer.valueOf(arguments.choice("answer", "short", "file").toUpperCase(Locale.ROOT));
        int port = any ? 0 : arguments.positive("port", 0, HIGHEST_PORT);
        try (NullResponder responder = new NullResponder(port, Runtime.getRuntime().availableProcessors(), answer)) {
            // A generator that was killed leaves nobody behind to end this process.
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> close(responder)));
            terminal.out().println(responder.url());
            terminal.out().flush();
            responder.run();
        }
        return ExitCode.OK;
    }

    private static void close(NullResponder responder) {
        try {
            responder.close();
        } catch (IOException e) {
            throw new IllegalStateException("cannot stop listening", e);
        }
    }

    private static Options options() {
        return new OptionList()
                .value(null, "port", "N", "the port on 127.0.0.1; 0, the default, lets the system choose")
                .value(null, "answer", "WHAT", "short, the default, or file: as many bytes as for a file of 1 KiB")
                .flag("h", "help", "show this help")
                .options();
    }
}
