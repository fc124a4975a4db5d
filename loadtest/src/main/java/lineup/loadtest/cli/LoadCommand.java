package lineup.loadtest.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lineup.loadtest.engine.Engine;
import lineup.loadtest.engine.Load;
import lineup.loadtest.engine.Measurement;
import lineup.loadtest.engine.Observer;
import lineup.loadtest.engine.Plan;
import lineup.loadtest.engine.Preflight;
import lineup.loadtest.engine.Workload;
import lineup.loadtest.http.HttpUrl;
import lineup.loadtest.http.Request;
import lineup.loadtest.report.Environment;
import lineup.loadtest.report.JsonFile;
import lineup.loadtest.report.LoadReport;
import lineup.loadtest.report.ProgressLine;
import lineup.loadtest.report.Units;
import org.apache.commons.cli.Options;

/** The command {@code load URL}: the load generator alone, against any server. */
public final class LoadCommand implements Command {

    private static final Load DEFAULTS = Load.closed(64, 1, Duration.ofSeconds(2), Duration.ofSeconds(10)).withTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(10));
    private static final String AFTER = """
            A duration is 500ms, 10s, 2m or a bare number of seconds.
            Each answer must have the status and the length that a first request learnt; a status of 400
            and above is never ok. Requests that did not end well are reported, and the exit code is 0 all
            the same: 1 the load test failed, 2 usage, 3 server unreachable, 130 interrupted.""";

    @Override
    public String name() {
        return "load";
    }

    @Override
    public String summary() {
        return "Load any HTTP/1.1 server in a closed loop, and account for every request.";
    }

    @Override
    public String help() {
        return Help.text("lineup load URL [options]", summary(), options(), AFTER);
    }

    @Override
    public int run(List<String> args, Terminal terminal) throws UsageException, IOException, InterruptedException {
        Arguments arguments = Arguments.parse(name(), options(), args);
        HttpUrl url = url(arguments);
        Request request = Request.to(url, arguments.has("head"), LoadOptions.fields(arguments));
        Load load = LoadOptions.load(arguments, DEFAULTS);
        Optional<Path> json = LoadOptions.json(arguments);
        Environment environment = Environment.current(LoadOptions.command(name(), args));
        if (!arguments.has("quiet")) {
            terminal.out().println(sentence(url, load));
        }
        Engine engine = new Engine(prepare(url, request, load));
        try (Interruption interruption = new Interruption(engine::stop)) {
            Measurement measurement = engine.run(progress(arguments, load, terminal));
            int threads = Math.min(load.threads(), load.connections());
            LoadReport report = new LoadReport(url.toString(), load.connections(), threads, measurement,
                    interruption.happened(), environment);
            terminal.out().print(report.text());
            terminal.out().flush();
            if (json.isPresent()) {
                JsonFile.write(json.get(), report.json());
            }
        }
        return ExitCode.OK;
    }

    private static Options options() {
        OptionList options = new OptionList();
        LoadOptions.addShared(options, DEFAULTS);
        return options
                .value("n", "requests", "N", "send N requests, and end with the last answer (default: by time)")
                .value("H", "header", "LINE", "a field line for the request, such as 'Accept: text/html'; repeatable")
                .flag("I", "head", "send HEAD instead of GET")
                .options();
    }

    private static HttpUrl url(Arguments arguments) throws UsageException {
        if (arguments.operands().size() != 1) {
            throw arguments.wrong("load needs exactly one URL");
        }
        try {
            return HttpUrl.parse(arguments.operands().getFirst());
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private static String sentence(HttpUrl url, Load load) {
        String length = load.requests() > 0 ? Units.count(load.requests()) + " requests"
                : Units.duration(load.duration());
        return "Loading " + url + " with " + load.connections() + " connections for " + length + " after "
                + Units.duration(load.warmup()) + " of warm-up.";
    }

    private static Plan prepare(HttpUrl url, Request request, Load load) throws UnreachableException {
        try (Preflight preflight = new Preflight(url, load.timeout())) {
            return new Plan(preflight.address(), Workload.inTurn(preflight.learn(List.of(request))), load);
        } catch (IOException e) {
            throw new UnreachableException(e);
        }
    }

    private static Observer progress(Arguments arguments, Load load, Terminal terminal) {
        Duration total = load.requests() > 0 ? Duration.ZERO : load.warmup().plus(load.duration());
        boolean live = terminal.isLive() && !arguments.has("quiet");
        return new ProgressObserver(new ProgressLine(terminal.err(), live, "load", total));
    }
}
