package lineup.loadtest.cli;

import java.io.IOException;
import java.util.Optional;
import lineup.loadtest.proc.CpuList;
import lineup.loadtest.proc.Pinning;

/** The option that binds the load generator to CPUs, and where servers are started, those too. */
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

    static void addSides(OptionList options) {
        options.value(null, "pin", "CPUS", "bind to CPUs: SERVER:GENERATOR such as 0-1:2,3, auto (half of them each), "
                + "none (default auto)");
    }

    /** Binds this process to the generator's CPUs, and tells of both sides; to none where that is not possible. */
    static Optional<Pinning> applySides(Arguments arguments) throws UsageException, InterruptedException {
        String wanted = arguments.text("pin").orElse("auto");
        return switch (wanted) {
            case "none" -> Optional.empty();
            case "auto" -> Pinning.apply();
            default -> {
                Pinning pinning = sides(wanted);
                bind(pinning.generator().toString());
                yield Optional.of(pinning);
            }
        };
    }

    private static Pinning sides(String wanted) throws UsageException {
        try {
            return Pinning.parse(wanted);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--pin: " + e.getMessage() + ", auto or none");
        }
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
