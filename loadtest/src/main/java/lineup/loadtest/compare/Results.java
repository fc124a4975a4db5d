package lineup.loadtest.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lineup.loadtest.adversary.Adversary;
import lineup.loadtest.engine.Load;
import lineup.loadtest.engine.ShapeOf;
import lineup.loadtest.peer.Launch;
import lineup.loadtest.peer.Participant;
import lineup.loadtest.result.Conditions;
import lineup.loadtest.result.Contrast;
import lineup.loadtest.result.Environment;
import lineup.loadtest.result.LoadShape;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.Server;
import lineup.loadtest.result.Trial;
import lineup.loadtest.scenario.Step;
import lineup.loadtest.stats.Contrasts;
import lineup.loadtest.stats.Looks;
import lineup.loadtest.trust.Judge;

/** What the rounds of a comparison gave, and how it is judged and kept. */
public final class Results {

    private final Setup setup;
    private final List<Trial> trials;
    private final Observations observations;
    private final int complete;
    private final boolean interrupted;

    Results(Setup setup, List<Trial> trials, Observations observations, int complete, boolean interrupted) {
        this.setup = setup;
        List<String> names = setup.participants().stream().map(Participant::name).toList();
        this.trials = trials.stream().sorted(Comparator.comparing(Trial::round)
                .thenComparing(trial -> names.indexOf(trial.server())).thenComparing(Trial::control)).toList();
        this.observations = observations;
        this.complete = complete;
        this.interrupted = interrupted;
    }

    /** Round by round in the order of the participants; the position of a trial tells in which order they were run. */
    public List<Trial> trials() {
        return trials;
    }

    /** What a reader must know of the servers, one sentence each. */
    public List<String> observed() {
        return observations.notes();
    }

    /** The form in which it is kept, with every trial and the whole judged. */
    public Run run(Run.Kind kind, Environment environment, Conditions conditions, List<String> notes) {
        List<Trial> judged = trials.stream().map(trial -> judged(trial, conditions.ceiling(), kind)).toList();
        List<String> all = new ArrayList<>(notes);
        all.addAll(observations.notes());
        Run run = new Run(Run.SCHEMA, kind, environment, conditions, servers(), judged, contrasts(judged, kind), null,
                all, interrupted);
        return run.withTrust(Judge.run(run));
    }

    private Trial judged(Trial trial, Double ceiling, Run.Kind kind) {
        return trial.withTrust(Judge.trial(trial, shape(trial), ceiling, kind));
    }

    /** The load of this trial, at its point and with as many connections as its server carries. */
    private LoadShape shape(Trial trial) {
        Step step = setup.stepAt(trial.point());
        Load load = setup.fit(trial.server(), step).orElse(step).load();
        return ShapeOf.load(load, step.adversaries().stream().map(Adversary::toString).toList());
    }

    /** What the rounds so far say; the generator's ceiling is only looked at in the end. */
    List<Contrast> contrasts() {
        Run.Kind kind = setup.search() == null ? Run.Kind.COMPARE : Run.Kind.CAPACITY;
        return contrasts(trials.stream().map(trial -> judged(trial, null, kind)).toList(), kind);
    }

    private List<Contrast> contrasts(List<Trial> judged, Run.Kind kind) {
        Rounds rounds = setup.rounds();
        double level = rounds.maxTime() == null ? Contrasts.LEVEL : Looks.level(complete);
        if (setup.participants().size() < 2 && !rounds.control()) {
            return List.of();
        }
        return Contrasts.of(kind.comparable(judged), rounds.baseline(), rounds.margin(), level).stream()
                .filter(contrast -> kind.compares(contrast.metric()))
                .toList();
    }

    private List<Server> servers() {
        return setup.participants().stream().map(this::server).toList();
    }

    private Server server(Participant participant) {
        String name = participant.name();
        List<String> command = observations.launch(name).map(Launch::command).orElse(List.of());
        String configuration = observations.launch(name).map(Launch::configuration).orElse(null);
        return new Server(name, command, participant.version().orElse(null), configuration, setup.connections(name),
                participant instanceof Participant.Floor);
    }
}
