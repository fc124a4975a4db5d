package lineup.loadtest.trust;

import static lineup.loadtest.trust.Words.count;

import java.util.List;
import lineup.loadtest.result.Figures;
import lineup.loadtest.result.Figures.Connections;
import lineup.loadtest.result.Generator;
import lineup.loadtest.result.LoadShape;
import lineup.loadtest.result.Trust.Verdict;

/**
 * Whether the load had the connections that it is said to have had.
 *
 * <p>A missing or starved connection makes the figures suspect; more than a tenth of them make them invalid, since
 * then they are figures of another load. Overflows are suspect: the kernel of the client tried again and hid them in
 * the latency.
 */
final class ConnectionChecks {

    private static final int A_TENTH = 10;
    /** Below so many answers for each connection, one without any may be chance. */
    private static final int ANSWERS_EACH = 10;

    private ConnectionChecks() {
    }

    /**
     * Only where connections are to last: otherwise some are always between two. A server that ends each after its
     * answer, which it may, is said to do so, because it had another load than those that keep them.
     */
    static void alive(Figures figures, LoadShape load, List<Finding> findings) {
        Connections connections = figures.connections();
        if (connections == null || load == null || load.requestsPerConnection() != null) {
            return;
        }
        if (connections.replaced() > connections.asked() && 2 * connections.replaced() > figures.answered()) {
            findings.add(Finding.of(Verdict.SUSPECT, "The server keeps no connection", count(connections.opened())
                    + " were opened, and " + count(figures.answered()) + " answers came in the window"));
            return;
        }
        int missing = connections.asked() - connections.alive();
        if (missing > 0) {
            boolean many = missing > 1 && missing * A_TENTH > connections.asked();
            findings.add(Finding.of(many ? Verdict.INVALID : Verdict.SUSPECT, "Connections were lost",
                    count(connections.alive()) + " of " + count(connections.asked())
                            + " were open at the end of the window"));
        }
    }

    static void starved(Figures figures, List<Finding> findings) {
        Connections connections = figures.connections();
        if (connections == null || connections.starved() == 0
                || figures.answered() < (long) ANSWERS_EACH * connections.asked()) {
            return;
        }
        boolean many = connections.starved() * A_TENTH > connections.asked();
        findings.add(Finding.of(many ? Verdict.INVALID : Verdict.SUSPECT, "Connections starved",
                count(connections.starved()) + " of " + count(connections.asked())
                        + " got no good answer, while the luckiest got " + count(connections.most())));
    }

    static void overflows(Generator generator, List<Finding> findings) {
        if (generator.listenOverflows() != null && generator.listenOverflows() > 0) {
            findings.add(Finding.of(Verdict.SUSPECT, "The accept queue overflowed",
                    count(generator.listenOverflows()) + " times the system turned a connection away, which was then"
                            + " tried again a second or more later"));
        }
    }
}
