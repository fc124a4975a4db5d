package lineup.loadtest.control;

import java.time.Duration;
import lineup.loadtest.engine.Observer;

/** Watches nothing. */
enum Unobserved implements Observer {
    RUN;

    @Override
    public void onOpen() {
        // Nothing is read.
    }

    @Override
    public void onProgress(Duration elapsed, long answers) {
        // Nothing is shown.
    }

    @Override
    public void onClose() {
        // Nothing is read.
    }
}
