package lineup.process;

import lineup.contract.ModelContract;
import lineup.contract.Promises;

/** Each connection costs the start of a JVM, so that fewer of them are made where that loses nothing. */
class ProcessTest extends ModelContract {
    ProcessTest() {
        super(new ProcessServer(), new Promises(true, 8, 10, false));
    }
}
