package lineup.loadtest;

import java.util.List;
import lineup.loadtest.cli.Dispatcher;
import lineup.loadtest.cli.Terminal;
import lineup.loadtest.proc.EnvironmentReader;

/** The program: {@code load} drives one server, {@code compare} drives several in turn and shows them side by side. */
public final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        int exitCode = new Dispatcher(Terminal.standard(), EnvironmentReader.version()).run(List.of(args));
        System.out.flush();
        System.exit(exitCode);
    }
}
