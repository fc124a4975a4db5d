package lineup.loadtest.engine;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lineup.loadtest.result.Distribution;
import lineup.loadtest.result.Figures;
import org.HdrHistogram.Histogram;

/** Puts what a run counted into the form in which results are kept. */
final class FiguresOf {

    private FiguresOf() {
    }

    static Figures measurement(Measurement m, int connections) {
        Tally sent = m.sent();
        Slots slots = m.slots();
        return new Figures(m.window().toNanos(), m.okInWindow(), m.bytesInWindow(), m.requestsPerSecond(),
                m.bytesPerSecond(), sent.sent(), outcomes(sent), outcomes(m.warmup()), distribution(sent.latency()),
                distribution(sent.fromSend()), distribution(sent.connect()), distribution(sent.firstByte()),
                sent.sendLag().getTotalCount() == 0 ? null : distribution(sent.sendLag()),
                new Figures.Connections(connections, slots.opened(), slots.replaced(), slots.alive(), slots.fewest(),
                        slots.most(), slots.starved()), m.perSecond());
    }

    static Distribution distribution(Histogram histogram) {
        return new Distribution(histogram.getTotalCount(), histogram.getMean(), histogram.getMinValue(),
                histogram.getValueAtPercentile(50), histogram.getValueAtPercentile(90),
                histogram.getValueAtPercentile(99), histogram.getValueAtPercentile(99.9), histogram.getMaxValue(),
                encode(histogram));
    }

    private static String encode(Histogram histogram) {
        ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(buffer);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
    }

    private static Map<String, Long> outcomes(Tally tally) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome.label(), tally.count(outcome));
        }
        return counts;
    }
}
