package lineup.loadtest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lineup.loadtest.result.Cost;
import lineup.loadtest.result.Distribution;
import lineup.loadtest.result.Figures;
import lineup.loadtest.result.Figures.Connections;
import lineup.loadtest.result.Generator;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.Trial;

/** The columns of the CSV file, in order. */
final class CsvColumns {

    /** The cell is null where the figure is not known. */
    record Column(String name, Function<Trial, Object> cell) {
    }

    private final List<Column> columns = new ArrayList<>();

    private CsvColumns() {
    }

    static List<Column> of(Run run) {
        CsvColumns all = new CsvColumns();
        all.identity(run);
        all.rates();
        all.latencies();
        all.outcomes(run);
        all.connections();
        all.costs();
        all.generator();
        return all.columns;
    }

    private void identity(Run run) {
        add("kind", _ -> run.kind());
        add("scenario", _ -> run.conditions().scenario());
        add("axis", _ -> run.conditions().axis());
        add("point", Trial::point);
        add("server", Trial::server);
        add("round", Trial::round);
        add("position", Trial::position);
        add("control", Trial::control);
        add("failure", Trial::failure);
        add("trust", trial -> trial.trust() == null ? null : trial.trust().verdict());
        add("doubts", trial -> String.join(" ", trial.doubts()));
    }

    private void rates() {
        figure("window_nanos", Figures::windowNanos);
        figure("sent", Figures::sent);
        figure("answered", Figures::answered);
        figure("requests_per_second", Figures::requestsPerSecond);
        figure("bytes", Figures::bytes);
        figure("bytes_per_second", Figures::bytesPerSecond);
        figure("answers_per_second", figures -> figures.perSecond().stream().map(String::valueOf)
                .collect(Collectors.joining(" ")));
    }

    private void latencies() {
        distribution("latency", Figures::latency);
        distribution("from_send", Figures::fromSend);
        distribution("connect", Figures::connect);
        distribution("first_byte", Figures::firstByte);
        distribution("send_lag", Figures::sendLag);
    }

    private void distribution(String name, Function<Figures, Distribution> which) {
        part(name + "_count", which, Distribution::count);
        part(name + "_mean_nanos", which, Distribution::mean);
        part(name + "_min_nanos", which, Distribution::min);
        part(name + "_p50_nanos", which, Distribution::p50);
        part(name + "_p90_nanos", which, Distribution::p90);
        part(name + "_p99_nanos", which, Distribution::p99);
        part(name + "_p999_nanos", which, Distribution::p999);
        part(name + "_max_nanos", which, Distribution::max);
    }

    private void outcomes(Run run) {
        labels(run, Figures::outcomes).forEach(label ->
                figure("outcome_" + label, figures -> figures.outcomes().get(label)));
        labels(run, Figures::warmupOutcomes).forEach(label ->
                figure("warmup_" + label, figures -> figures.warmupOutcomes().get(label)));
    }

    private void connections() {
        slots("connections_asked", Connections::asked);
        slots("connections_opened", Connections::opened);
        slots("connections_replaced", Connections::replaced);
        slots("connections_alive", Connections::alive);
        slots("connection_fewest_answers", Connections::fewest);
        slots("connection_most_answers", Connections::most);
        slots("connections_starved", Connections::starved);
    }

    private void costs() {
        add("cpu_micros_per_request", Trial::cpuMicrosPerRequest);
        cost("cpu_user_nanos", Cost::userNanos);
        cost("cpu_system_nanos", Cost::systemNanos);
        cost("peak_memory_bytes", Cost::peakMemory);
        cost("idle_memory_bytes", Cost::idleMemory);
        cost("memory_per_connection_bytes", Cost::memoryPerConnection);
        cost("peak_threads", Cost::peakThreads);
        cost("voluntary_switches", Cost::voluntarySwitches);
        cost("involuntary_switches", Cost::involuntarySwitches);
        cost("peak_descriptors", Cost::peakDescriptors);
        cost("syscalls_per_request", cost -> cost.syscallsPerRequest() == null ? null
                : cost.syscallsPerRequest().entrySet().stream().map(CsvColumns::pair).collect(Collectors.joining(" ")));
    }

    private void generator() {
        driver("generator_threads", Generator::threads);
        driver("generator_cpu_share", Generator::cpuShare);
        driver("generator_cpu_nanos", Generator::cpuNanos);
        driver("generator_gc_pause_nanos", Generator::gcPauseNanos);
        driver("generator_longest_gc_pause_nanos", Generator::longestGcPauseNanos);
        driver("listen_overflows", Generator::listenOverflows);
    }

    private static String pair(Map.Entry<String, Double> entry) {
        return entry.getKey() + "=" + entry.getValue();
    }

    private static List<String> labels(Run run, Function<Figures, Map<String, Long>> which) {
        return run.trials().stream().filter(trial -> trial.figures() != null)
                .flatMap(trial -> which.apply(trial.figures()).keySet().stream()).distinct().toList();
    }

    private void part(String name, Function<Figures, Distribution> which, Function<Distribution, Object> part) {
        figure(name, figures -> which.apply(figures) == null ? null : part.apply(which.apply(figures)));
    }

    private void slots(String name, Function<Connections, Object> part) {
        figure(name, figures -> figures.connections() == null ? null : part.apply(figures.connections()));
    }

    private void figure(String name, Function<Figures, Object> part) {
        add(name, trial -> trial.figures() == null ? null : part.apply(trial.figures()));
    }

    private void cost(String name, Function<Cost, Object> part) {
        add(name, trial -> trial.cost() == null ? null : part.apply(trial.cost()));
    }

    private void driver(String name, Function<Generator, Object> part) {
        add(name, trial -> trial.generator() == null ? null : part.apply(trial.generator()));
    }

    private void add(String name, Function<Trial, Object> cell) {
        columns.add(new Column(name.replace(' ', '_'), cell));
    }
}
