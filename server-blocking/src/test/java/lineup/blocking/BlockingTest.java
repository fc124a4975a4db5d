package lineup.blocking;

import lineup.contract.ModelContract;
import lineup.contract.Promises;

class BlockingTest extends ModelContract {
    BlockingTest() {
        super(new BlockingServer(), new Promises(false, 1, 50, true));
    }
}
