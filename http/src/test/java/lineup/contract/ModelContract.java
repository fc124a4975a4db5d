package lineup.contract;

import lineup.server.Model;
import org.junit.jupiter.api.Nested;

/**
 * All that a model must do, over real sockets. A model's test extends this and names the model:
 *
 * <pre>
 *  class SelectorTest extends ModelContract {
 *      SelectorTest() {
 *          super(new SelectorServer());
 *      }
 *  }
 * </pre>
 */
public abstract class ModelContract {
    private final Trial onTrial;

    protected ModelContract(Model model) {
        this(model, Promises.USUAL);
    }

    protected ModelContract(Model model, Promises promises) {
        onTrial = new Trial(model, promises);
    }

    @Nested
    class Http extends HttpContract {
        Http() {
            super(onTrial);
        }
    }

    @Nested
    class Documented extends DocumentedContract {
        Documented() {
            super(onTrial);
        }
    }

    @Nested
    class Validators extends ValidatorContract {
        Validators() {
            super(onTrial);
        }
    }

    @Nested
    class Paths extends PathContract {
        Paths() {
            super(onTrial);
        }
    }

    @Nested
    class Wire extends WireContract {
        Wire() {
            super(onTrial);
        }
    }

    @Nested
    class Transfer extends TransferContract {
        Transfer() {
            super(onTrial);
        }
    }

    @Nested
    class Timeouts extends TimeoutContract {
        Timeouts() {
            super(onTrial);
        }
    }

    @Nested
    class Places extends PlacesContract {
        Places() {
            super(onTrial);
        }
    }

    @Nested
    class Lifecycle extends LifecycleContract {
        Lifecycle() {
            super(onTrial);
        }
    }
}
