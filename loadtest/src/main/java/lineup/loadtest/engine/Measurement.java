package lineup.loadtest.engine;

import java.time.Duration;
import java.util.List;
import lineup.loadtest.result.Figures;
import lineup.loadtest.result.Generator;

/**
 * What a run found out.
 *
 * @param sent the requests that were due inside the window, and how each of them ended
 * @param warmup the same for the warm-up
 * @param window the length of the window
 * @param okInWindow the good answers that came inside the window; with its length they give the rate
 * @param perSecond the same for each whole second of the window
 */
public record Measurement(Tally sent, Tally warmup, Duration window, long okInWindow, long bytesInWindow,
        List<Long> perSecond, Slots slots, Effort effort) {

    /** Above this share of its CPU budget the generator is likely to be the limit. */
    private static final double BUSY = 0.85;

    /** The same in the form in which results are kept. */
    public Figures figures(int connections) {
        return FiguresOf.measurement(this, connections);
    }

    /** How the generator fared, in the form in which results are kept; what the system refused it is not known here. */
    public Generator generator(int threads) {
        return new Generator(threads, generatorShare(threads), effort.cpuNanos(), effort.gcPauseNanos(),
                effort.longestGcPauseNanos(), null);
    }

    public long opened() {
        return slots.opened();
    }

    public long reconnected() {
        return slots.replaced();
    }

    public double requestsPerSecond() {
        return perSecond(okInWindow);
    }

    public double bytesPerSecond() {
        return perSecond(bytesInWindow);
    }

    /** The CPU time of the generator, without waiting awake, as a part of what its threads could have used. */
    public double generatorShare(int threads) {
        long worked = Math.max(0, effort.cpuNanos() - effort.spunNanos());
        return window.isZero() ? 0 : (double) worked / window.toNanos() / threads;
    }

    public boolean isGeneratorBusy(int threads) {
        return generatorShare(threads) > BUSY;
    }

    private double perSecond(long count) {
        return window.isZero() ? 0 : count * 1e9 / window.toNanos();
    }
}
