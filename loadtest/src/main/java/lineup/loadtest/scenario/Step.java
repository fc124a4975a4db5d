package lineup.loadtest.scenario;

import java.util.List;
import java.util.stream.Stream;
import lineup.loadtest.adversary.Adversary;
import lineup.loadtest.engine.Load;

/**
 * What one server is given in one window.
 *
 * @param targets the request targets, asked for in turn
 * @param adversaries those that burden it meanwhile
 * @param burden what the adversaries ask for; null for the first of the targets
 */
public record Step(Load load, List<String> targets, List<Adversary> adversaries, String burden) {

    public Step {
        targets = List.copyOf(targets);
        adversaries = List.copyOf(adversaries);
        burden = burden == null ? targets.getFirst() : burden;
    }

    public Step(Load load, List<String> targets) {
        this(load, targets, List.of(), null);
    }

    public Step withLoad(Load other) {
        return new Step(other, targets, adversaries, burden);
    }

    public Step withTargets(List<String> others) {
        return new Step(load, others, adversaries, null);
    }

    public Step with(Adversary another) {
        return new Step(load, targets, Stream.concat(adversaries.stream(), Stream.of(another)).toList(), burden);
    }

    /** The connections that the adversaries hold. */
    public int held() {
        return adversaries.stream().mapToInt(Adversary::count).sum();
    }
}
