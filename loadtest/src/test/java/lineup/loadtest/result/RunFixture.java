package lineup.loadtest.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Runs of every kind, as if they had been measured, the same in each call: what the tests of the reports show. */
public final class RunFixture {

    private static final List<String> NAMES = List.of("nio", "virtual", "process", "nginx");
    private static final Trust VALID = new Trust(Trust.Verdict.VALID, List.of());

    private RunFixture() {
    }

    /** One server in a closed loop, one round. */
    public static Run load() {
        Trial trial = TrialFixture.of("127.0.0.1:8080", 31_420, 1_900, 14).trial();
        return run(Run.Kind.LOAD, conditions(null, 1, null, null, closed(64, List.of())), List.of(trial), List.of());
    }

    /** One server in an open loop with a fixed rate, with costs unknown because it is not on this machine. */
    public static Run openLoad() {
        TrialFixture trial = TrialFixture.of("example.test:80", 5_000, 700, 14).openLoop()
                .withErrors(Map.of("timeout", 3L, "unanswered", 1L));
        LoadShape shape = new LoadShape(64, 1, "constant", 5_000.0, 1, null, 2_000_000_000L, 15_000_000_000L, null,
                10_000_000_000L, "length", List.of());
        Trust trust = new Trust(Trust.Verdict.SUSPECT, List.of("1 request was never answered."));
        Run run = run(Run.Kind.LOAD, conditions(null, 1, null, null, shape), List.of(trial.trial(null)), List.of());
        return new Run(run.schema(), run.kind(), run.environment(), run.conditions(), run.servers(), run.trials(),
                run.contrasts(), trust, run.notes(), run.interrupted());
    }

    /** Four servers in twelve rounds, the baseline {@code nio} twice. */
    public static Run comparison() {
        return Large.COMPARISON;
    }

    /** Made once, as it has many histograms. */
    private static final class Large {
        private static final Run COMPARISON = measureComparison();
    }

    private static Run measureComparison() {
        List<Trial> trials = new ArrayList<>();
        for (int round = 1; round <= 12; round++) {
            Random noise = new Random(round);
            int position = 1;
            trials.add(noisy("nio", 30_000, 2_000, 14, noise).in(round, position++).trial());
            trials.add(noisy("virtual", 27_000, 2_200, 17, noise).in(round, position++).trial());
            trials.add(noisy("process", 9_000, 6_400, 60, noise).in(round, position++).trial());
            trials.add(noisy("nginx", 30_200, 1_980, 11, noise).in(round, position++).trial());
            trials.add(noisy("nio", 30_000, 2_000, 14, noise).in(round, position).asControl().trial());
        }
        return run(Run.Kind.COMPARE, conditions("keepalive", 12, "nio", null, closed(64, List.of())), trials,
                ContrastFixture.of(trials, "nio", null));
    }

    /** Two servers over 1, 64 and 1000 connections, one round: no interval. */
    public static Run sweep() {
        List<Trial> trials = new ArrayList<>();
        for (double connections : new double[] {1, 64, 1_000}) {
            double rate = 32_000 * connections / (connections + 4);
            trials.add(TrialFixture.of("nio", rate, connections * 31, 14).in(1, 1).at(connections).trial());
            trials.add(TrialFixture.of("virtual", rate * 0.9, connections * 35, 16).in(1, 2).at(connections).trial());
        }
        return run(Run.Kind.SWEEP, conditions("keepalive", 1, "nio", "connections", closed(1_000, List.of())), trials,
                ContrastFixture.ofAll(trials, "nio", 1.0, 64.0, 1_000.0));
    }

    /** The fast clients of two servers while 0, 20 and 50 slow readers hang on; {@code threaded} suffers from them. */
    public static Run isolation() {
        List<Trial> trials = new ArrayList<>();
        for (double slow : new double[] {0, 20, 50}) {
            trials.add(TrialFixture.of("nio", 20_000, 900 + slow, 14).in(1, 1).at(slow).trial());
            trials.add(TrialFixture.of("threaded", 19_000 / (1 + slow / 10), 950 * (1 + slow), 16)
                    .withSpread(0.4 + slow / 50).in(1, 2).at(slow).trial());
        }
        return run(Run.Kind.SWEEP, conditions("slow-readers", 1, "nio", "slow-readers",
                closed(16, List.of("slow-readers=50"))), trials,
                ContrastFixture.ofAll(trials, "nio", 0.0, 20.0, 50.0));
    }

    /** Two servers with 0, 1000 and 5000 idle connections: memory grows by a slope. */
    public static Run herd() {
        List<Trial> trials = new ArrayList<>();
        for (double idle : new double[] {0, 1_000, 5_000}) {
            trials.add(TrialFixture.of("nio", 20_000, 900, 14).in(1, 1).at(idle)
                    .trial(memory(41_000_000, idle, 700)));
            trials.add(TrialFixture.of("virtual", 18_000, 950, 16).in(1, 2).at(idle)
                    .trial(memory(55_000_000, idle, 9_300)));
        }
        return run(Run.Kind.SWEEP, conditions("herd", 1, "nio", "idle-connections",
                closed(16, List.of("idle=5000"))), trials, List.of());
    }

    /** The highest rate of each server in six rounds: each trial's point is the rate that kept the bound. */
    public static Run capacity() {
        List<Trial> trials = new ArrayList<>();
        for (int round = 1; round <= 6; round++) {
            double nio = 24_000 + 100 * round;
            double virtual = 21_000 + 150 * round;
            trials.add(TrialFixture.of("nio", nio, 800, 14).openLoop().in(round, 1).at(nio).trial());
            trials.add(TrialFixture.of("virtual", virtual, 850, 16).openLoop().in(round, 2).at(virtual).trial());
        }
        LoadShape shape = new LoadShape(64, 1, "constant", null, 1, null, 2_000_000_000L, 5_000_000_000L, null,
                10_000_000_000L, "length", List.of());
        return run(Run.Kind.CAPACITY, conditions("keepalive", 6, "nio", "rate", shape), trials, List.of());
    }

    /** All that can go wrong: errors, unknown costs, servers that failed, an INVALID verdict, an early end. */
    public static Run troubled() {
        List<Trial> trials = List.of(
                TrialFixture.of("nio", 30_000, 2_000, 14).in(1, 1).distrusted(Trust.Verdict.INVALID,
                        "The generator used 93 % of its CPU budget: this measures the client."),
                TrialFixture.of("a-server-with-a-very-long-name-indeed-1.2.3", 100, 90_000, 14).in(1, 2)
                        .withErrors(Map.of("timeout", 120L, "reset", 31L, "unanswered", 64L)).trial(null),
                TrialFixture.of("nginx", 1, 1, 1).in(1, 3).failed(
                        "exited with code 1 before it listened: bind() to 127.0.0.1:8099 failed (Address in use)"),
                TrialFixture.of("nio", 30_000, 2_000, 14).in(2, 1).trial());
        Run run = run(Run.Kind.COMPARE, conditions("keepalive", 12, "nio", null, closed(64, List.of())), trials,
                List.of());
        return new Run(run.schema(), run.kind(), run.environment(), run.conditions(), run.servers(), trials, List.of(),
                new Trust(Trust.Verdict.INVALID, List.of("nio, round 1: the generator used 93 % of its CPU budget.",
                        "a-server-with-a-very-long-name-indeed-1.2.3: 64 requests were never answered.")),
                List.of("The servers differ in length of /style.css: 812 from nio; 820 from nginx."), true);
    }

    /** A server and the control that serves nothing. */
    public static Run withFloor() {
        List<Trial> trials = List.of(TrialFixture.of("nio", 30_000, 2_000, 14).in(1, 1).trial(),
                TrialFixture.of("floor", 60_000, 1_000, 6).in(1, 2).trial());
        return run(Run.Kind.COMPARE, conditions("keepalive", 1, "nio", null, closed(64, List.of())), trials,
                List.of());
    }

    /** All of them. */
    public static List<Run> all() {
        return List.of(load(), openLoad(), comparison(), sweep(), isolation(), herd(), capacity(), troubled(),
                withFloor());
    }

    private static TrialFixture noisy(String name, double rate, double p50Micros, double cpuMicros, Random noise) {
        double factor = Math.exp(0.01 * noise.nextGaussian());
        return TrialFixture.of(name, rate * factor, p50Micros / factor,
                cpuMicros * Math.exp(0.005 * noise.nextGaussian()));
    }

    private static Cost memory(long idleMemory, double idle, double slope) {
        return new Cost(3_000_000_000L, 4_000_000_000L, Math.round(idleMemory + idle * slope), idleMemory, slope, 12,
                20_000L, 900L, (int) idle + 20, Map.of("read", 1.02, "write", 1.0));
    }

    private static LoadShape closed(int connections, List<String> adversaries) {
        return new LoadShape(connections, 1, "closed", null, 1, null, 5_000_000_000L, 15_000_000_000L, null,
                10_000_000_000L, "length", adversaries);
    }

    private static Conditions conditions(String scenario, int rounds, String baseline, String axis, LoadShape load) {
        String sentence = "Loading with " + load.connections() + " connections for 15s after 5s of warm-up, " + rounds
                + (rounds == 1 ? " round." : " rounds.");
        return new Conditions(scenario, sentence, "www", List.of("/", "/style.css"), load, rounds, 42, baseline, 0.03,
                axis, 88_000.0);
    }

    private static Run run(Run.Kind kind, Conditions conditions, List<Trial> trials, List<Contrast> contrasts) {
        List<Server> servers = trials.stream().map(Trial::server).distinct().map(RunFixture::server).toList();
        return new Run(Run.SCHEMA, kind, environment(kind), conditions, servers, trials, contrasts, VALID, List.of(),
                false);
    }

    private static Server server(String name) {
        boolean nginx = name.equals("nginx");
        return new Server(name, NAMES.contains(name) ? List.of("bin/" + name, "--port", "{port}") : List.of(),
                nginx ? "nginx/1.26.3" : null,
                nginx ? "worker_processes 1;\nevents { worker_connections 1024; }\n" : null,
                64, name.equals("floor"));
    }

    private static Environment environment(Run.Kind kind) {
        return new Environment("0.1.0", "2026-01-15T10:00:00+01:00", "AMD EPYC", 2, "Linux 6.18 amd64",
                "OpenJDK 64-Bit Server VM 25.0.3",
                List.of("lineup", kind.name().toLowerCase(Locale.ROOT), "--seed", "42"), "0", "1");
    }
}
