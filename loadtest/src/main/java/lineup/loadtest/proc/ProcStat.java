package lineup.loadtest.proc;

/**
 * The figures of one process that matter here, from a line of {@code /proc/PID/stat}.
 *
 * <p>The times are in clock ticks. Those of the children are of the children that have ended and been waited for, with
 * their own such children.
 *
 * @param startTicks when it began; with the number it names a process for good, since numbers are used again
 */
record ProcStat(long pid, String name, long parent, long userTicks, long systemTicks, long childUserTicks,
        long childSystemTicks, int threads, long startTicks) {

    // proc(5) numbers the fields from 1; those after the name begin with field 3.
    private static final int FIRST = 3;
    private static final int PPID = 4 - FIRST;
    private static final int UTIME = 14 - FIRST;
    private static final int STIME = 15 - FIRST;
    private static final int CUTIME = 16 - FIRST;
    private static final int CSTIME = 17 - FIRST;
    private static final int NUM_THREADS = 20 - FIRST;
    private static final int STARTTIME = 22 - FIRST;

    /** The name stands in parentheses and may itself hold spaces and parentheses, so the last one ends it. */
    static ProcStat parse(String line) {
        int open = line.indexOf('(');
        int close = line.lastIndexOf(')');
        if (open < 0 || close < open) {
            throw new IllegalArgumentException("not a line of /proc/PID/stat: " + line);
        }
        String[] fields = line.substring(close + 2).split(" ");
        return new ProcStat(Long.parseLong(line.substring(0, open).strip()), line.substring(open + 1, close),
                number(fields, PPID), number(fields, UTIME), number(fields, STIME), number(fields, CUTIME),
                number(fields, CSTIME), (int) number(fields, NUM_THREADS), number(fields, STARTTIME));
    }

    boolean isSameProcess(ProcStat other) {
        return pid == other.pid && startTicks == other.startTicks;
    }

    private static long number(String[] fields, int index) {
        return Long.parseLong(fields[index].strip());
    }
}
