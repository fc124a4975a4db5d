package lineup.loadtest.compare;

import java.time.Duration;
import lineup.loadtest.engine.Observer;
import lineup.loadtest.proc.ServerMeter;
import lineup.loadtest.report.ProgressLine;

/** Watches one server's run: shows its progress, and reads the meter at the edges of the window and in between. */
record RowObserver(ProgressLine line, ServerMeter meter) implements Observer {

    @Override
    public void onOpen() {
        meter.open();
    }

    @Override
    public void onProgress(Duration elapsed, long answers) {
        line.show(elapsed, answers);
        meter.watch();
    }

    @Override
    public void onClose() {
        meter.close();
    }
}
