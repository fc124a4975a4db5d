package lineup.loadtest.adversary;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Where the clients of one kind count; any thread may read it. */
final class Account {

    final AtomicInteger ready = new AtomicInteger();
    final AtomicInteger open = new AtomicInteger();
    final AtomicLong connected = new AtomicLong();
    final AtomicLong thrownOut = new AtomicLong();
    final AtomicLong refused = new AtomicLong();
    final AtomicLong unable = new AtomicLong();
    final AtomicLong sent = new AtomicLong();
    final AtomicLong read = new AtomicLong();
    private final Adversary adversary;

    Account(Adversary adversary) {
        this.adversary = adversary;
    }

    Adversary adversary() {
        return adversary;
    }

    boolean isReader() {
        return adversary.kind() == Kind.SLOW_READERS;
    }

    AdversaryReport.Row row() {
        return new AdversaryReport.Row(adversary, ready.get(), open.get(), connected.get(), thrownOut.get(),
                refused.get(), unable.get(), sent.get(), read.get());
    }
}
