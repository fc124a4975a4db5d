package lineup.loadtest.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lineup.loadtest.control.Ceiling;
import lineup.loadtest.engine.Load;
import lineup.loadtest.proc.Pinning;

/** What the load generator reaches by itself, against a server that does nothing. */
final class OwnCeiling {

    private OwnCeiling() {
    }

    static void add(OptionList options) {
        options.flag(null, "ceiling", "measure before what the load generator reaches against a server that does "
                + "nothing, and judge the result by it");
    }

    /** In requests per second under such a load; null when that cannot be known, which a note then says. */
    static Double measure(Load load, Optional<Pinning> pinning, List<String> notes) throws InterruptedException {
        try {
            return Ceiling.measure(load, pinning).atFullUse();
        } catch (IOException e) {
            notes.add("The load generator's own ceiling is not known: " + e.getMessage() + ".");
            return null;
        }
    }
}
