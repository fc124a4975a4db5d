package lineup.threaded;

import lineup.contract.ModelContract;

class PooledTest extends ModelContract {
    PooledTest() {
        super(new PooledServer());
    }
}
