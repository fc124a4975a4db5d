package lineup.loadtest.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What strace, perf and wrk print, read from texts that they printed. */
class TablesTest {

    private static final String WRK = """
            Running 1s test @ http://127.0.0.1:18999/none
              1 threads and 2 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency   643.22us  237.71us   3.43ms   71.55%
                Req/Sec     2.88k    57.99     2.98k    72.73%
              Latency Distribution
                 50%  606.00us
                 75%  768.00us
                 90%    0.95ms
                 99%    1.29ms
              3156 requests in 1.10s, 1.57MB read
            """;
    private static final String END = """
            Requests/sec:   2869.37
            Transfer/sec:      1.42MB
            """;

    @Test
    void readsTheTableOfStrace() {
        String text = """
                strace: Process 4711 attached
                % time     seconds  usecs/call     calls    errors syscall
                ------ ----------- ----------- --------- --------- ----------------
                 24.11    0.000495          14        34        13 openat
                 18.02    0.000370          12      3000           epoll_wait
                  0.00    0.000000           0         1           read
                ------ ----------- ----------- --------- --------- ----------------
                100.00    0.002053          14       145        19 total
                """;
        assertThat(SyscallTable.strace(text)).isEqualTo(Map.of("openat", 34L, "epoll_wait", 3_000L, "read", 1L));
        assertThat(SyscallTable.strace("")).isEmpty();
    }

    @Test
    void addsUpTheTablesThatPerfMakesForEachThread() {
        String text = """

                 Summary of events:

                 ls (31297), 290 events, 97.3%

                   syscall            calls  errors  total       min       avg       max       stddev
                                                     (msec)    (msec)    (msec)    (msec)        (%)
                   --------------- --------  ------ -------- --------- --------- ---------     ------
                   openat                34     13     0.675     0.014     0.020     0.026      2.98%
                   read                   7      0     0.126     0.012     0.018     0.024     10.64%

                 ls (31298), 9 events, 2.7%

                   syscall            calls  errors  total       min       avg       max       stddev
                   --------------- --------  ------ -------- --------- --------- ---------     ------
                   read                   3      0     0.126     0.012     0.018     0.024     10.64%
                """;
        assertThat(SyscallTable.perf(text)).isEqualTo(Map.of("openat", 34L, "read", 10L));
    }

    @Test
    void countsCallsForEachRequest() {
        Syscalls syscalls = Syscalls.of(Map.of("read", 1_010L, "write", 1_500L, "brk", 0L), 1_000);
        assertThat(syscalls.note()).isNull();
        assertThat(syscalls.perRequest()).containsExactly(Map.entry("write", 1.5), Map.entry("read", 1.01));
        assertThat(Syscalls.of(Map.of(), 1_000).perRequest()).isNull();
        assertThat(Syscalls.of(Map.of("read", 5L), 0).note()).contains("not counted");
    }

    @Test
    void readsTheResultOfWrk() {
        assertThat(WrkOutput.parse(WRK + END)).contains(new WrkOutput(2869.37, 3_156, 606, 1_290, 0, 0));
        String errors = "  Socket errors: connect 1, read 20, write 300, timeout 4000\n  Non-2xx or 3xx responses: 7\n";
        assertThat(WrkOutput.parse(WRK + errors + END))
                .contains(new WrkOutput(2869.37, 3_156, 606, 1_290, 7, 4_321));
        assertThat(WrkOutput.parse("unable to connect to 127.0.0.1:9 Connection refused\n")).isEmpty();
    }

    @Test
    void comparesTheOpinions() {
        SecondOpinion opinion = new SecondOpinion(null, 100_000, 4.0, 606, 1_290, 0);
        assertThat(opinion.note(93_000, 4.2)).isEqualTo("wrk: 100,000 requests/s, ours 0.93 of it; "
                + "p50 606 µs, p99 1.29 ms; "
                + "CPU per request 4.00 µs, ours 4.20 µs");
        assertThat(new SecondOpinion(null, 100_000, null, 606, 1_290, 7).note(93_000, 4.2))
                .endsWith("wrk saw 7 errors");
        assertThat(new SecondOpinion("it is not on PATH", 0, null, 0, 0, 0).note(1, 1)).contains("not on PATH");
    }

    @Test
    void reckonsTheCeilingAtFullUse() {
        assertThat(new Ceiling(50_000, 0.5, 10, 8.0).atFullUse()).isEqualTo(100_000);
        assertThat(new Ceiling(50_000, 1.02, 10, null).atFullUse()).isEqualTo(50_000);
    }
}
