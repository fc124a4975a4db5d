package lineup.loadtest;

import java.util.List;
import java.util.Optional;
import lineup.loadtest.cli.Dispatcher;
import lineup.loadtest.cli.Terminal;

/** The program: {@code load} drives one server, {@code compare} drives several in turn and shows them side by side. */
public final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        String version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("unpackaged");
        int exitCode = new Dispatcher(Terminal.standard(), version).run(List.of(args));
        System.out.flush();
        System.exit(exitCode);
    }
}
