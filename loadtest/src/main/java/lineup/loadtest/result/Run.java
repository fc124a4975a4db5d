package lineup.loadtest.result;

import java.util.List;

/**
 * One call of the program, from its circumstances to what it found: the document that {@code --json} writes.
 *
 * @param schema the name and version of the document's form; a change that breaks a reader changes the number
 * @param contrasts what the trials say about each server against the baseline; empty where there is nothing to compare
 * @param notes what a reader must know, one sentence each, such as servers that answer differently
 */
public record Run(String schema, Kind kind, Environment environment, Conditions conditions, List<Server> servers,
        List<Trial> trials, List<Contrast> contrasts, Trust trust, List<String> notes, boolean interrupted) {

    public static final String SCHEMA = "lineup-run/1";

    public Run withTrust(Trust other) {
        return new Run(schema, kind, environment, conditions, servers, trials, contrasts, other, notes, interrupted);
    }

    /** The command that made it. */
    public enum Kind {
        LOAD, COMPARE, SWEEP, CAPACITY;

        /**
         * The trials as they are compared with each other, by server, round and point. A search for the capacity ends
         * at another rate in every round, so there the points make no difference.
         */
        public List<Trial> comparable(List<Trial> trials) {
            return this == CAPACITY ? trials.stream().map(Trial::withoutPoint).toList() : trials;
        }

        /** Whether it can be compared: at its capacity each server has another load, which decides all but the rate. */
        public boolean compares(Contrast.Metric metric) {
            return this != CAPACITY || metric == Contrast.Metric.RATE;
        }
    }
}
