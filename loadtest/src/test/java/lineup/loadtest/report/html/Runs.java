package lineup.loadtest.report.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lineup.loadtest.result.Conditions;
import lineup.loadtest.result.Contrast;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.RunFile;
import lineup.loadtest.result.RunFixture;
import lineup.loadtest.result.Server;
import lineup.loadtest.result.Trial;

/** Runs that are harder to show than usual. */
final class Runs {

    private Runs() {
    }

    static Map<String, Run> all(Path folder) throws IOException {
        Map<String, Run> all = new LinkedHashMap<>();
        RunFixture.all().forEach(run -> all.put(all.size() + "-" + run.kind(), run));
        all.put("many", many(folder));
        all.put("rates", overRates(RunFixture.sweep()));
        all.put("hostile", renamed(RunFixture.comparison(), "virtual", "</title><script>alert(1)</script>", folder));
        return all;
    }

    /** The same run with another name for a server wherever it occurs. */
    static Run renamed(Run run, String name, String other, Path folder) throws IOException {
        Path file = folder.resolve("run.json");
        RunFile.write(file, run);
        Files.writeString(file, Files.readString(file).replace('"' + name + '"', '"' + other + '"'));
        return RunFile.read(file);
    }

    /** The same figures as if the rate had been varied. */
    private static Run overRates(Run run) {
        Conditions c = run.conditions();
        Conditions rates = new Conditions(c.scenario(), c.sentence(), c.root(), c.targets(), c.load(), c.rounds(),
                c.seed(), c.baseline(), c.margin(), "rate", null);
        return new Run(run.schema(), run.kind(), run.environment(), rates, run.servers(), run.trials(), run.contrasts(),
                null, null, false);
    }

    /** More servers than there are colours. */
    static Run many(Path folder) throws IOException {
        Run run = RunFixture.comparison();
        List<Server> servers = new ArrayList<>(run.servers());
        List<Trial> trials = new ArrayList<>(run.trials());
        List<Contrast> contrasts = new ArrayList<>(run.contrasts());
        for (String name : List.of("apache2", "caddy", "lighttpd", "h2o", "jwebserver", "python3-http")) {
            Run copy = renamed(run, "virtual", name, folder);
            copy.servers().stream().filter(each -> each.name().equals(name)).forEach(servers::add);
            copy.trials().stream().filter(each -> each.server().equals(name)).forEach(trials::add);
            copy.contrasts().stream().filter(each -> each.server().equals(name)).forEach(contrasts::add);
        }
        return new Run(run.schema(), run.kind(), run.environment(), run.conditions(), servers, trials, contrasts,
                run.trust(), run.notes(), false);
    }
}
