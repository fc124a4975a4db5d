package lineup.virtual;

import lineup.contract.ModelContract;

class VirtualTest extends ModelContract {
    VirtualTest() {
        super(new VirtualServer());
    }
}
