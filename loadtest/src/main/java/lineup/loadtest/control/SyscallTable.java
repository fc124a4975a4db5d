package lineup.loadtest.control;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The tables in which {@code strace -c} and {@code perf trace -s} tell how often each system call was made. */
final class SyscallTable {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final int STRACE_CALLS = 3;
    private static final int PERF_CALLS = 1;

    private SyscallTable() {
    }

    /** {@code % time, seconds, usecs/call, calls, [errors,] syscall}; the sum has the name {@code total}. */
    static Map<String, Long> strace(String text) {
        Map<String, Long> calls = new TreeMap<>();
        for (List<String> cells : rows(text)) {
            String name = cells.getLast();
            if (cells.size() > STRACE_CALLS + 1 && isRow(name, cells.get(STRACE_CALLS)) && !name.equals("total")) {
                calls.merge(name, Long.valueOf(cells.get(STRACE_CALLS)), Long::sum);
            }
        }
        return calls;
    }

    /** A table for each thread: {@code syscall, calls, errors, …}. */
    static Map<String, Long> perf(String text) {
        Map<String, Long> calls = new TreeMap<>();
        for (List<String> cells : rows(text)) {
            if (cells.size() > PERF_CALLS + 2 && isRow(cells.getFirst(), cells.get(PERF_CALLS))) {
                calls.merge(cells.getFirst(), Long.valueOf(cells.get(PERF_CALLS)), Long::sum);
            }
        }
        return calls;
    }

    private static boolean isRow(String name, String calls) {
        return NAME.matcher(name).matches() && NUMBER.matcher(calls).matches();
    }

    private static List<List<String>> rows(String text) {
        return text.lines().map(line -> Arrays.asList(line.strip().split("\\s+"))).toList();
    }
}
