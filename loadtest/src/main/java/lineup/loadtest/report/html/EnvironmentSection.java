package lineup.loadtest.report.html;

import java.util.ArrayList;
import java.util.List;
import lineup.loadtest.report.svg.Element;
import lineup.loadtest.result.Conditions;
import lineup.loadtest.result.Environment;

/** Where it was measured, and what to type to measure it again. */
final class EnvironmentSection implements Section {

    @Override
    public String title() {
        return "Environment";
    }

    @Override
    public List<Element> content(RunView run) {
        Environment environment = run.run().environment();
        if (environment == null) {
            return List.of();
        }
        Conditions conditions = run.run().conditions();
        List<Element> facts = new ArrayList<>();
        Facts.add(facts, "started", environment.started());
        Facts.add(facts, "CPU", environment.cpu() + ", " + environment.cores()
                + (environment.cores() == 1 ? " core" : " cores"));
        Facts.add(facts, "pinned", environment.serverCpus() == null ? "no: servers and generator share the CPUs"
                : "servers to CPU " + environment.serverCpus() + ", generator to CPU " + environment.generatorCpus());
        Facts.add(facts, "system", environment.system());
        Facts.add(facts, "JDK", environment.jdk());
        Facts.add(facts, "Lineup", environment.version());
        Facts.add(facts, "root", conditions.root());
        Facts.add(facts, "seed", Long.toString(conditions.seed()));
        List<Element> content = new ArrayList<>(List.of(Element.of("dl").add(facts)));
        List<String> targets = RunView.orEmpty(conditions.targets());
        if (!targets.isEmpty()) {
            content.add(Details.of("Request targets: " + targets.size(), Facts.verbatim(String.join("\n", targets))));
        }
        if (environment.command() != null && !environment.command().isEmpty()) {
            content.add(Element.of("h3", "To repeat it"));
            content.add(Facts.command(environment.command()));
        }
        return content;
    }
}
