package lineup.loadtest.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Picks the command by the first word, and turns every failure into one line on stderr and an exit code. */
public final class Dispatcher {

    private static final List<Command> COMMANDS = List.of(new LoadCommand(), new CompareCommand(), new SweepCommand(),
            new CapacityCommand(), new ReportCommand(), new DoctorCommand(), new NullResponderCommand());

    private final Terminal terminal;
    private final String version;

    public Dispatcher(Terminal terminal, String version) {
        this.terminal = terminal;
        this.version = version;
    }

    public int run(List<String> args) {
        try {
            return dispatch(args);
        } catch (UsageException e) {
            return complain(e, ExitCode.USAGE);
        } catch (UnreachableException e) {
            return complain(e, ExitCode.UNREACHABLE);
        } catch (IOException e) {
            return complain(e, ExitCode.FAILED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return complain(e, ExitCode.FAILED);
        }
    }

    private int dispatch(List<String> args) throws UsageException, IOException, InterruptedException {
        String first = args.isEmpty() ? "" : args.getFirst();
        List<String> rest = args.isEmpty() ? args : args.subList(1, args.size());
        return switch (first) {
            case "" -> throw new UsageException("no command given, see 'lineup help'");
            case "help", "--help", "-h" -> print(rest.isEmpty() ? overview() : command(rest.getFirst()).help());
            case "--version", "version" -> print("Lineup " + version + "\n");
            default -> run(command(first), rest);
        };
    }

    private int run(Command command, List<String> args) throws UsageException, IOException, InterruptedException {
        if (args.contains("--help") || args.contains("-h")) {
            return print(command.help());
        }
        return command.run(args, terminal);
    }

    private static Command command(String name) throws UsageException {
        Optional<Command> command = COMMANDS.stream().filter(each -> each.name().equals(name)).findFirst();
        return command.orElseThrow(() -> new UsageException("unknown command '" + name + "', see 'lineup help'"));
    }

    private static String overview() {
        StringBuilder text = new StringBuilder("usage: lineup COMMAND [options]\n\n");
        for (Command command : COMMANDS) {
            if (!command.isHidden()) {
                text.append(String.format("  %-9s%s%n", command.name(), command.summary()));
            }
        }
        return text.append("\nEvery command explains its options with --help.\n").toString();
    }

    private int print(String text) {
        terminal.out().print(text);
        return ExitCode.OK;
    }

    private int complain(Exception e, int exitCode) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        terminal.err().println("lineup: " + message.lines().findFirst().orElse(""));
        return exitCode;
    }
}
