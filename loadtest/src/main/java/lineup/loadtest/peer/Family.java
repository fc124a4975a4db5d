package lineup.loadtest.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A process and those of its descendants that live when this is made, the eldest first. */
record Family(List<ProcessHandle> members) {

    private static final long POLL_NANOS = 2_000_000;

    static Family of(ProcessHandle eldest) {
        return new Family(Stream.concat(Stream.of(eldest), eldest.descendants()).toList());
    }

    /** Kills all of them, the eldest first lest it replaces a child that was killed. */
    void kill() {
        members.forEach(ProcessHandle::destroyForcibly);
    }

    /**
     * Waits until all have ended, or for that long.
     *
     * <p>It looks by itself, since {@link ProcessHandle#onExit} does so ever more seldom for others than own children.
     */
    void awaitEnd(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        while (!haveEnded() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL_NANOS);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    boolean haveEnded() {
        // In this order: one that is no zombie yet or no more is then either alive or gone.
        return members.stream().allMatch(each -> isZombie(each.pid()) || !each.isAlive());
    }

    /** Whether it has ended and only its parent has not asked how; the children of a killed parent end like that. */
    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
        } catch (IOException _) {
            return false;
        }
    }
}
