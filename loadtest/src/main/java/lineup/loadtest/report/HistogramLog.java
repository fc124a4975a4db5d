package lineup.loadtest.report;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.zip.DataFormatException;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.Trial;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * The latencies of a run, from the intended start, as an HdrHistogram log: one interval for each trial, tagged with
 * {@code server.round}, {@code .control} for the second entry of the baseline, and {@code .at-POINT} on an axis.
 *
 * <p>A run does not keep the time of day of each trial. The intervals follow each other from its start, each as long as
 * its window.
 */
public final class HistogramLog {

    private HistogramLog() {
    }

    public static void write(Run run, Path file) throws IOException {
        long start = started(run);
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            HistogramLogWriter log = new HistogramLogWriter(out);
            log.outputComment("[" + run.schema() + ": latency from the intended start in nanoseconds, shown in ms]");
            log.outputComment("[one interval per trial, laid end to end from the start of the run]");
            log.outputLogFormatVersion();
            log.outputStartTime(start);
            log.setBaseTime(start);
            log.outputBaseTime(start);
            log.outputLegend();
            long at = start;
            for (Trial trial : run.trials()) {
                if (trial.figures() != null && trial.figures().latency() != null) {
                    long end = at + trial.figures().windowNanos() / 1_000_000;
                    log.outputIntervalHistogram(interval(trial, at, end));
                    at = end;
                }
            }
        }
    }

    /** The tag of a trial in the log; spaces, commas and line breaks would break the line. */
    static String tag(Trial trial) {
        String point = trial.point() == null ? "" : ".at-" + trial.point();
        return (trial.server() + "." + trial.round() + (trial.control() ? ".control" : "") + point)
                .replaceAll("[\\s,]", "_");
    }

    private static Histogram interval(Trial trial, long start, long end) throws IOException {
        Histogram histogram = decode(trial.figures().latency().histogram());
        histogram.setTag(tag(trial));
        histogram.setStartTimeStamp(start);
        histogram.setEndTimeStamp(end);
        return histogram;
    }

    private static Histogram decode(String text) throws IOException {
        try {
            return Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(Base64.getDecoder().decode(text)), 0);
        } catch (DataFormatException | IllegalArgumentException e) {
            throw new IOException("a histogram in the run is damaged: " + e.getMessage(), e);
        }
    }

    private static long started(Run run) {
        try {
            return OffsetDateTime.parse(run.environment().started()).toInstant().toEpochMilli();
        } catch (DateTimeParseException _) {
            return 0;
        }
    }
}
