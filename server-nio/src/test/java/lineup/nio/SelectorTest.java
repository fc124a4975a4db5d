package lineup.nio;

import lineup.contract.ModelContract;

class SelectorTest extends ModelContract {
    SelectorTest() {
        super(new SelectorServer());
    }
}
