package lineup.loadtest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import lineup.loadtest.compare.SiteFiles;
import lineup.loadtest.report.Units;
import lineup.loadtest.scenario.Course;
import lineup.loadtest.scenario.Scenario;
import lineup.loadtest.scenario.Scenarios;
import lineup.loadtest.scenario.ServedRoot;

/** The options that tell what is asked for. */
final class ScenarioOptions {

    private ScenarioOptions() {
    }

    static void add(OptionList options, Scenario otherwise) {
        options.value(null, "scenario", "NAME", "the load by its name, see below (default " + otherwise.name() + ")")
                .value(null, "root", "DIR", "the folder that the servers serve (default www); not used by scenarios "
                        + "that make their files")
                .value(null, "path", "PATH", "ask for this target of the root instead; repeatable");
        LoadOptions.addManner(options);
    }

    /** The scenarios with their meanings, for a help text. */
    static String list() {
        return Scenarios.all().stream().map(each -> String.format("  %-13s %s", each.name(), each.meaning()))
                .collect(Collectors.joining("\n"));
    }

    static Scenario scenario(Arguments arguments, Scenario otherwise) throws UsageException {
        if (!arguments.has("scenario")) {
            return otherwise;
        }
        String name = arguments.text("scenario").orElseThrow();
        return Scenarios.named(name).orElseThrow(() -> new UsageException("unknown scenario '" + name
                + "', choose from "
                + Scenarios.all().stream().map(Scenario::name).collect(Collectors.joining(", "))));
    }

    static ServedRoot root(Arguments arguments, Scenario scenario, Course course) throws UsageException, IOException {
        if (isMade(arguments, scenario)) {
            return ServedRoot.with(scenario.filesFor(course));
        }
        Path root = Path.of(arguments.text("root").orElse("www")).toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) {
            throw new UsageException("the root '" + root + "' is not a folder, name one with --root");
        }
        return ServedRoot.given(root);
    }

    static List<String> targets(Arguments arguments, Scenario scenario, ServedRoot root) throws UsageException {
        for (String path : arguments.texts("path")) {
            if (!path.startsWith("/") || path.chars().anyMatch(c -> c <= ' ' || c > '~')) {
                throw new UsageException("--path: '" + path + "' is not a request target, write it like /index.html");
            }
        }
        if (arguments.has("path")) {
            return arguments.texts("path");
        }
        try {
            return isMade(arguments, scenario) ? scenario.targets() : SiteFiles.targets(root.folder());
        } catch (IOException e) {
            throw new UsageException("cannot read the root '" + root.folder() + "': " + e.getMessage());
        }
    }

    /** What is asked for, in words. */
    static String asked(Arguments arguments, Scenario scenario, List<String> targets) {
        if (isMade(arguments, scenario)) {
            return "the scenario " + scenario.name() + " (" + scenario.meaning() + ")";
        }
        String what = LoadSentence.plural(targets.size(), "target")
                + (arguments.has("path") ? "" : " (/ and the files of up to " + Units.bytes(SiteFiles.MOST_BYTES)
                        + " in the root)");
        return what + (scenario.manner().conditional() ? " that the client has" : "");
    }

    private static boolean isMade(Arguments arguments, Scenario scenario) {
        return scenario.makesFiles() && !arguments.has("path");
    }
}
