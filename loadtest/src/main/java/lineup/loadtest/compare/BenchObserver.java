package lineup.loadtest.compare;

import java.time.Duration;
import java.util.Optional;
import lineup.loadtest.engine.Observer;
import lineup.loadtest.proc.ServerMeter;
import lineup.loadtest.report.ProgressLine;

/** Watches one window: shows its progress, and reads the meter, where there is one, at its edges and in
 * between. */
record BenchObserver(ProgressLine line, Optional<ServerMeter> meter) implements Observer {

    @Override
    public void onOpen() {
        meter.ifPresent(ServerMeter::open);
    }

    @Override
    public void onProgress(Duration elapsed, long answers) {
        line.show(elapsed, answers);
        meter.ifPresent(ServerMeter::watch);
    }

    @Override
    public void onClose() {
        meter.ifPresent(ServerMeter::close);
    }
}
