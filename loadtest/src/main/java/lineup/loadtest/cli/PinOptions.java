package lineup.loadtest.cli;

import java.io.IOException;
import java.util.Optional;
import lineup.loadtest.proc.CpuList;
import lineup.loadtest.proc.Pinning;

/** The option of {@code load} that binds the load generator to CPUs; where the server runs is not its business. */
final class PinOptions {

    private PinOptions() {
    }

    static void add(OptionList options) {
        options.value(null, "pin", "CPUS", "bind the load generator to these CPUs, such as 1-3,5; auto takes the "
                + "second half of them (default none)");
    }

    /** Binds this process, and tells to which CPUs; to none where that is not wanted, or not possible automatically. */
    static Optional<CpuList> apply(Arguments arguments) throws UsageException, InterruptedException {
        String wanted = arguments.text("pin").orElse("none");
        return switch (wanted) {
            case "none" -> Optional.empty();
            case "auto" -> Pinning.apply().map(Pinning::generator);
            default -> Optional.of(bind(wanted));
        };
    }

    private static CpuList bind(String wanted) throws UsageException, InterruptedException {
        try {
            CpuList cpus = CpuList.parse(wanted);
            Pinning.bind(cpus);
            return cpus;
        } catch (IllegalArgumentException e) {
            throw new UsageException("--pin: " + e.getMessage() + ", auto or none");
        } catch (IOException e) {
            throw new UsageException("--pin: cannot bind to " + wanted + ": " + e.getMessage());
        }
    }
}
