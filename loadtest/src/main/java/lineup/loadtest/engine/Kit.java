package lineup.loadtest.engine;

import java.nio.ByteBuffer;

/** What the slots of one loop share: the requests, the buffers, the way to the server, and how long to be patient. */
final class Kit {

    private static final int INPUT_SIZE = 128 * 1024;
    private static final int BATCH_SIZE = 64 * 1024;

    final Connector connector;
    final long timeoutNanos;
    final long connectTimeoutNanos;
    final int depth;
    final long requestsPerConnection;
    final boolean closedLoop;
    final Load.Verify verify;
    private final Target[] targets;
    private final RequestBytes requests;
    private final ByteBuffer input = ByteBuffer.allocateDirect(INPUT_SIZE);
    private final ByteBuffer batch = ByteBuffer.allocateDirect(BATCH_SIZE);

    Kit(Plan plan, int firstSlot) {
        Load load = plan.load();
        connector = new Connector(plan.address(), load.sources(), firstSlot);
        timeoutNanos = load.timeout().toNanos();
        connectTimeoutNanos = load.connectTimeout().toNanos();
        depth = load.pipeline();
        requestsPerConnection = load.requestsPerConnection() == 0 ? Long.MAX_VALUE : load.requestsPerConnection();
        closedLoop = load.pace() instanceof Pace.Closed;
        verify = load.verify();
        targets = plan.workload().targets().toArray(Target[]::new);
        requests = new RequestBytes(plan.workload().targets(), load.requestsPerConnection() > 0);
    }

    Target target(int index) {
        return targets[index];
    }

    /** The bytes of a request, which may be the last one on its connection. */
    ByteBuffer request(int target, boolean isLast) {
        return requests.of(target, isLast);
    }

    ByteBuffer emptyInput() {
        return input.clear();
    }

    ByteBuffer emptyBatch() {
        return batch.clear();
    }
}
