package lineup.loadtest.proc;

/**
 * The figures of one process that matter here, from a line of {@code /proc/PID/stat}.
 *
 * <p>The times are in clock ticks. Those of the children are of the children that have ended and been waited for.
 */
record ProcStat(String name, long userTicks, long systemTicks, long childUserTicks, long childSystemTicks,
        int threads) {

    // proc(5) numbers the fields from 1; those after the name begin with field 3.
    private static final int FIRST = 3;
    private static final int UTIME = 14 - FIRST;
    private static final int STIME = 15 - FIRST;
    private static final int CUTIME = 16 - FIRST;
    private static final int CSTIME = 17 - FIRST;
    private static final int NUM_THREADS = 20 - FIRST;

    /** The name stands in parentheses and may itself hold spaces and parentheses, so the last one ends it. */
    static ProcStat parse(String line) {
        int open = line.indexOf('(');
        int close = line.lastIndexOf(')');
        if (open < 0 || close < open) {
            throw new IllegalArgumentException("not a line of /proc/PID/stat: " + line);
        }
        String[] fields = line.substring(close + 2).split(" ");
        return new ProcStat(line.substring(open + 1, close), number(fields, UTIME), number(fields, STIME),
                number(fields, CUTIME), number(fields, CSTIME), (int) number(fields, NUM_THREADS));
    }

    private static long number(String[] fields, int index) {
        return Long.parseLong(fields[index].strip());
    }
}
