package lineup.loadtest.engine;

import java.time.Duration;
import lineup.loadtest.result.Figures;

/**
 * What a run found out.
 *
 * @param sent the requests sent inside the window, and how each of them ended
 * @param warmup the same for the warm-up
 * @param window the length of the window
 * @param okInWindow the good answers that came inside the window; with its length they give the rate
 * @param opened the connections opened in the whole run; {@code reconnected} of them replaced one that had ended
 * @param generatorCpu the CPU time of this process during the window
 */
public record Measurement(Tally sent, Tally warmup, Duration window, long okInWindow, long bytesInWindow, long opened,
        long reconnected, Duration generatorCpu) {

    /** Above this share of its CPU budget the generator is likely to be the limit. */
    private static final double BUSY = 0.85;

    /** The same in the form in which results are kept. */
    public Figures figures(int connections) {
        return FiguresOf.measurement(this, connections);
    }

    public double requestsPerSecond() {
        return perSecond(okInWindow);
    }

    public double bytesPerSecond() {
        return perSecond(bytesInWindow);
    }

    /** The CPU time of the generator as a part of what its threads could have used. */
    public double generatorShare(int threads) {
        return window.isZero() ? 0 : (double) generatorCpu.toNanos() / window.toNanos() / threads;
    }

    public boolean isGeneratorBusy(int threads) {
        return generatorShare(threads) > BUSY;
    }

    private double perSecond(long count) {
        return window.isZero() ? 0 : count * 1e9 / window.toNanos();
    }
}
