package lineup.loadtest.control;

import java.time.Duration;
import lineup.loadtest.engine.Observer;
import lineup.loadtest.proc.ServerMeter;

/** Reads the meter at the edges of the window, and shows nothing. */
record MeterObserver(ServerMeter meter) implements Observer {

    @Override
    public void onOpen() {
        meter.open();
    }

    @Override
    public void onProgress(Duration elapsed, long answers) {
        meter.watch();
    }

    @Override
    public void onClose() {
        meter.close();
    }
}
