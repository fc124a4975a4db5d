package lineup.loadtest.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import lineup.loadtest.engine.Engine;
import lineup.loadtest.engine.Load;
import lineup.loadtest.engine.Measurement;
import lineup.loadtest.engine.Observer;
import lineup.loadtest.engine.ShapeOf;
import lineup.loadtest.proc.NetStat;
import lineup.loadtest.report.Units;
import lineup.loadtest.result.Conditions;
import lineup.loadtest.result.Environment;
import lineup.loadtest.result.LoadShape;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.Server;
import lineup.loadtest.result.Trial;
import lineup.loadtest.stats.Contrasts;
import lineup.loadtest.trust.Judge;

/**
 * Puts what {@code load} measured into the record in which it is kept and from which it is shown.
 *
 * @param ceiling the generator's own highest rate; null when it is not known
 */
record LoadRun(Asked asked, Load load, List<String> adversaries, String sentence, long seed, Environment environment,
        Double ceiling) {

    /** The targets that a result lists; a trace may have very many. */
    private static final int LISTED = 1_000;

    /** The only trial of the run, and whether to trust it. The accept queues can be watched on this machine alone. */
    Trial measure(Engine engine, Observer observer, boolean local) throws IOException, InterruptedException {
        OptionalLong before = local ? NetStat.listenOverflows() : OptionalLong.empty();
        Measurement measurement = engine.run(observer);
        Long overflows = before.isPresent() ? NetStat.listenOverflows().orElseThrow() - before.getAsLong() : null;
        Trial trial = trial(measurement, overflows);
        return trial.withTrust(Judge.trial(trial, ShapeOf.load(load, adversaries), ceiling, Run.Kind.LOAD));
    }

    private Trial trial(Measurement measurement, Long overflows) {
        int threads = Math.min(load.threads(), load.connections());
        return new Trial(asked.url(), 1, 1, false, null, null, measurement.figures(load.connections()), null,
                measurement.generator(threads).withListenOverflows(overflows), null);
    }

    Run run(Trial trial, List<String> remarks, boolean interrupted) {
        LoadShape shape = ShapeOf.load(load, adversaries);
        List<String> targets = asked.targets();
        List<String> notes = new ArrayList<>(remarks);
        if (targets.size() > LISTED) {
            notes.add("Of " + Units.count(targets.size()) + " targets the first " + Units.count(LISTED)
                    + " are listed.");
        }
        Conditions conditions = new Conditions(null, sentence, asked.url(), targets.stream().limit(LISTED).toList(),
                shape, 1, seed, null, Contrasts.MARGIN, null, ceiling);
        Server server = new Server(asked.url(), List.of(), null, null, load.connections());
        Run run = new Run(Run.SCHEMA, Run.Kind.LOAD, environment, conditions, List.of(server), List.of(trial),
                List.of(), null, notes, interrupted);
        return run.withTrust(Judge.run(run));
    }
}
