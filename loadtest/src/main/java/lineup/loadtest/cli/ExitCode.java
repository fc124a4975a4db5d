package lineup.loadtest.cli;

/** The exit codes of all commands. */
final class ExitCode {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int UNREACHABLE = 3;
    /** The figures are printed, and must not be trusted. */
    static final int UNTRUSTWORTHY = 98;
    static final int THRESHOLD_FAILED = 99;

    /** By a signal; the JVM itself then ends with 130 for SIGINT and 143 for SIGTERM. */
    static final int INTERRUPTED = 130;

    private ExitCode() {
    }
}
