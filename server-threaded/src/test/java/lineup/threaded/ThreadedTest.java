package lineup.threaded;

import lineup.contract.ModelContract;

class ThreadedTest extends ModelContract {
    ThreadedTest() {
        super(new ThreadedServer());
    }
}
