package lineup.loadtest.cli;

/** The exit codes of all commands. SIGINT ends the process with 130, which the JVM sees to. */
final class ExitCode {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int UNREACHABLE = 3;
    /** The figures are printed, and must not be trusted. */
    static final int UNTRUSTWORTHY = 98;
    static final int THRESHOLD_FAILED = 99;

    private ExitCode() {
    }
}
