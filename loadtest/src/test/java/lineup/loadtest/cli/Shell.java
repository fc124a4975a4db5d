package lineup.loadtest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** The command line inside this process: runs commands, and keeps what they print. */
final class Shell {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Dispatcher dispatcher = new Dispatcher(
            new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false), "1.2.3");

    /** The exit code. */
    int run(String... args) {
        return dispatcher.run(List.of(args));
    }

    String out() {
        return out.toString(UTF_8);
    }

    /** The same on one line. */
    String unwrapped() {
        return out().replaceAll("\\s+", " ");
    }

    String err() {
        return err.toString(UTF_8);
    }
}
