package lineup.loadtest.compare;

import lineup.loadtest.result.Cost;
import lineup.loadtest.result.Figures;
import lineup.loadtest.result.Generator;
import lineup.loadtest.result.Trial;

/**
 * Whose turn it is, and in which round: where a trial belongs.
 *
 * @param round from 1
 * @param position in the order of the round, from 1
 */
record TurnKey(Entrant entrant, int round, int position) {

    String server() {
        return entrant.name();
    }

    Trial trial(Double point, Figures figures, Cost cost, Generator generator) {
        return new Trial(server(), round, position, entrant.control(), point, null, figures, cost, generator, null);
    }

    Trial failed(Double point, String reason) {
        return new Trial(server(), round, position, entrant.control(), point, reason, null, null, null, null);
    }
}
