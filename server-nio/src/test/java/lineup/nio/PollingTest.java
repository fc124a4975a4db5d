package lineup.nio;

import lineup.contract.ModelContract;

class PollingTest extends ModelContract {
    PollingTest() {
        super(new PollingServer());
    }
}
