package lineup.loadtest.cli;

import java.io.IOException;
import java.util.List;

/** One word of the command line and what it does. */
public sealed interface Command permits LoadCommand, CompareCommand, SweepCommand, CapacityCommand,
        ReportCommand, DoctorCommand, NullResponderCommand {

    String name();

    /** One line about it. */
    String summary();

    String help();

    /** Whether only the program itself has a use for it. */
    default boolean isHidden() {
        return false;
    }

    /** Runs it with the arguments after its name, and returns the exit code. */
    int run(List<String> args, Terminal terminal) throws UsageException, IOException, InterruptedException;
}
