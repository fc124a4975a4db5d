package lineup.loadtest.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import lineup.loadtest.result.Distribution;
import lineup.loadtest.result.Figures;

/** Puts what a run counted into the form in which results are kept. */
final class FiguresOf {

    private FiguresOf() {
    }

    static Figures measurement(Measurement m, int connections) {
        Tally sent = m.sent();
        Slots slots = m.slots();
        return new Figures(m.window().toNanos(), m.okInWindow(), m.bytesInWindow(), m.requestsPerSecond(),
                m.bytesPerSecond(), sent.sent(), outcomes(sent), outcomes(m.warmup()), Distribution.of(sent.latency()),
                Distribution.of(sent.fromSend()), Distribution.of(sent.connect()), Distribution.of(sent.firstByte()),
                sent.sendLag().getTotalCount() == 0 ? null : Distribution.of(sent.sendLag()),
                new Figures.Connections(connections, slots.opened(), slots.replaced(), slots.alive(), slots.fewest(),
                        slots.most(), slots.starved()), m.perSecond());
    }

    private static Map<String, Long> outcomes(Tally tally) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome.label(), tally.count(outcome));
        }
        return counts;
    }
}
