package lineup.loadtest.scenario;

import static lineup.loadtest.scenario.MadeFile.LARGE;
import static lineup.loadtest.scenario.MadeFile.MEDIUM;
import static lineup.loadtest.scenario.MadeFile.MISSING_PAGE;
import static lineup.loadtest.scenario.MadeFile.SMALL;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lineup.loadtest.engine.Load;
import lineup.loadtest.engine.Pace;
import lineup.loadtest.http.Manner;

/** All scenarios, in the order in which they are listed. */
public final class Scenarios {

    /** Low enough for every server by itself, so that only the adversaries can make the answers late. */
    private static final double ISOLATION_RATE = 500;

    public static final Scenario SITE = new Scenario("site",
            "the files of the root in turn, over 64 kept-alive connections",
            List.of(), List.of(), Manner.PLAIN, Course.SINGLE, UnaryOperator.identity());

    public static final Scenario KEEPALIVE = small("keepalive",
            "a file of 1 KiB over 64 kept-alive connections", UnaryOperator.identity());

    private static final List<Scenario> ALL = List.of(
            KEEPALIVE,
            small("churn", "a file of 1 KiB, each time over a connection of its own, 64 at a time",
                    load -> load.withRequestsPerConnection(1)),
            SITE,
            made("browser", "the same as keepalive, with request heads of 700 bytes as a browser sends them", SMALL,
                    BrowserHead.MANNER),
            made("range", "1 KiB from within a file of 100 KiB, over 64 kept-alive connections: 206", MEDIUM,
                    Manner.PLAIN.with(List.of("Range: bytes=51200-52223")).expecting(206)),
            made("not-modified", "a file of 1 KiB, which the client has, over 64 kept-alive connections: 304", SMALL,
                    Manner.ofConditional()),
            new Scenario("not-found", "what is not there, over 64 kept-alive connections: 404 with a page of 1 KiB",
                    List.of(MISSING_PAGE), List.of("/missing.bin"), Manner.PLAIN.expecting(404), Course.SINGLE,
                    UnaryOperator.identity()),
            new Scenario("large", "a file of 100 KiB, then one of 10 MiB, over 16 connections",
                    List.of(MEDIUM, LARGE), List.of(MEDIUM.target()), Manner.PLAIN,
                    Course.over(Axis.FILE_SIZE, MEDIUM.bytes(), LARGE.bytes()), load -> load.withConnections(16)),
            small("pipelined", "a file of 1 KiB, 16 requests in flight on each of 16 connections",
                    load -> load.withConnections(16).withPipeline(16)),
            new Scenario("c10k", "a file of 1 KiB over 64 busy connections, beside up to 10,000 idle ones",
                    List.of(SMALL), List.of(SMALL.target()), Manner.PLAIN,
                    Course.over(Axis.IDLE_HERD, 0, 1_000, 10_000), UnaryOperator.identity()),
            new Scenario("herd", "a file of 1 KiB over 8 busy connections, beside up to 1,024 idle ones",
                    List.of(SMALL), List.of(SMALL.target()), Manner.PLAIN, Course.over(Axis.IDLE_HERD, 0, 128, 1_024),
                    load -> load.withConnections(8)),
            new Scenario("slow-readers", "500 requests a second, beside up to 256 that read 10 MiB slowly",
                    List.of(SMALL, LARGE), List.of(SMALL.target()), Manner.PLAIN,
                    Course.over(Axis.SLOW_READERS, 0, 8, 64, 256),
                    load -> load.withConnections(16).withPace(new Pace.Constant(ISOLATION_RATE))),
            new Scenario("conditional", "the files of the root, which the client has: the answers are 304",
                    List.of(), List.of(), Manner.ofConditional(), Course.SINGLE, UnaryOperator.identity()));

    private Scenarios() {
    }

    public static List<Scenario> all() {
        return ALL;
    }

    public static Optional<Scenario> named(String name) {
        return ALL.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
    }

    private static Scenario small(String name, String meaning, UnaryOperator<Load> shape) {
        return new Scenario(name, meaning, List.of(SMALL), List.of(SMALL.target()), Manner.PLAIN, Course.SINGLE, shape);
    }

    /** One file asked for in a manner of its own, over as many connections as the command gives. */
    private static Scenario made(String name, String meaning, MadeFile file, Manner manner) {
        return new Scenario(name, meaning, List.of(file), List.of(file.target()), manner, Course.SINGLE,
                UnaryOperator.identity());
    }
}
