package lineup.loadtest.cli;

import java.time.Duration;
import lineup.loadtest.engine.Observer;
import lineup.loadtest.report.ProgressLine;

/** Shows a run on a progress line, and takes the line away at its end. */
record ProgressObserver(ProgressLine line) implements Observer {

    @Override
    public void onOpen() {
        // The line shows the time since the start, so the edge between the phases needs no mark.
    }

    @Override
    public void onProgress(Duration elapsed, long answers) {
        line.show(elapsed, answers);
    }

    @Override
    public void onClose() {
        line.erase();
    }
}
