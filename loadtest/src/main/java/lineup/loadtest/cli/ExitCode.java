package lineup.loadtest.cli;

/** The exit codes of every command. SIGINT ends the process with 130, which the JVM sees to. */
final class ExitCode {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int UNREACHABLE = 3;

    private ExitCode() {
    }
}
