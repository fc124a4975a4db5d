package lineup.loadtest.control;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lineup.loadtest.engine.Load;
import lineup.loadtest.http.HttpUrl;
import lineup.loadtest.proc.ChildrenCpu;
import lineup.loadtest.proc.Programs;
import lineup.loadtest.report.Units;

/**
 * What wrk says of the same server under the same closed loop: as many connections and threads, as long, the same
 * request, and the CPUs that this process is bound to, which a child inherits.
 *
 * <p>wrk drops answers that take more than two seconds from its histogram and checks neither length nor content, so
 * only its rate and its CPU time are held against ours.
 *
 * @param failure why there is no opinion; null when there is one
 * @param cpuMicros of wrk per request; null where it is not told
 */
public record SecondOpinion(String failure, double requestsPerSecond, Double cpuMicros, double p50Micros,
        double p99Micros, long errors) {

    private static final Duration START_AND_END = Duration.ofSeconds(10);
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** Runs wrk now, for the duration of the load; fields are the extra field lines of the request. */
    public static SecondOpinion ask(HttpUrl url, List<String> fields, Load load)
            throws IOException, InterruptedException {
        Optional<Path> wrk = Programs.find("wrk");
        if (wrk.isEmpty()) {
            return failed("it is not on PATH");
        }
        Duration duration = load.duration().compareTo(SHORTEST) < 0 ? SHORTEST : load.duration();
        Optional<Duration> before = ChildrenCpu.total();
        Programs.Output output = Programs.run(command(wrk.get(), url, fields, load, duration),
                duration.plus(START_AND_END));
        Optional<Duration> after = ChildrenCpu.total();
        return WrkOutput.parse(output.text()).filter(each -> each.requests() > 0)
                .map(result -> of(result, before.isPresent() && after.isPresent()
                        ? after.get().minus(before.get()).toNanos() / 1e3 / result.requests() : null))
                .orElseGet(() -> failed("it says '" + output.firstLine() + "'"));
    }

    /** A sentence that compares it with our own figures of the same load; {@code ourCpuMicros} is per request. */
    public String note(double ourRequestsPerSecond, double ourCpuMicros) {
        if (failure != null) {
            return "wrk gives no second opinion: " + failure;
        }
        String note = "wrk: " + Units.rate(requestsPerSecond) + " requests/s, ours "
                + Units.decimal(ourRequestsPerSecond / requestsPerSecond, 2) + " of it; p50 "
                + micros(p50Micros) + ", p99 " + micros(p99Micros);
        if (cpuMicros != null) {
            note += "; CPU per request " + Units.decimal(cpuMicros, 2) + " µs, ours "
                    + Units.decimal(ourCpuMicros, 2) + " µs";
        }
        return errors == 0 ? note : note + "; wrk saw " + Units.count(errors) + " errors";
    }

    private static SecondOpinion failed(String reason) {
        return new SecondOpinion(reason, 0, null, 0, 0, 0);
    }

    private static SecondOpinion of(WrkOutput output, Double cpuMicros) {
        return new SecondOpinion(null, output.requestsPerSecond(), cpuMicros, output.p50Micros(), output.p99Micros(),
                output.notOk() + output.socketErrors());
    }

    private static List<String> command(Path wrk, HttpUrl url, List<String> fields, Load load, Duration duration) {
        int threads = Math.min(load.threads(), load.connections());
        List<String> command = new ArrayList<>(List.of(wrk.toString(), "-t" + threads, "-c" + load.connections(),
                "-d" + duration.toSeconds() + "s", "--latency"));
        fields.forEach(field -> command.addAll(List.of("-H", field)));
        command.add(url.toString());
        return command;
    }

    private static String micros(double micros) {
        return micros < 1_000 ? Units.decimal(micros, 0) + " µs" : Units.decimal(micros / 1e3, 2) + " ms";
    }
}
