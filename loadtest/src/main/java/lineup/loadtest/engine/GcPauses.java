package lineup.loadtest.engine;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** Adds up the pauses that the collector of this process makes between {@link #open} and {@link #close}. */
final class GcPauses implements NotificationListener {

    /** ZGC and Shenandoah report their concurrent cycles as collections too, which pause nobody. */
    private static final String CONCURRENT = "Cycles";

    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
            .filter(each -> each instanceof NotificationEmitter && !each.getName().endsWith(CONCURRENT))
            .toList();
    private long sum;
    private long longest;

    void open() {
        collectors.forEach(each -> ((NotificationEmitter) each).addNotificationListener(this, null, null));
    }

    /** May be called more than once, and without {@link #open}. */
    void close() {
        for (GarbageCollectorMXBean each : collectors) {
            try {
                ((NotificationEmitter) each).removeNotificationListener(this);
            } catch (ListenerNotFoundException _) {
                // It is gone, which is what was wanted.
            }
        }
    }

    @Override
    public synchronized void handleNotification(Notification notification, Object handback) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            CompositeData data = (CompositeData) notification.getUserData();
            long millis = GarbageCollectionNotificationInfo.from(data).getGcInfo().getDuration();
            long pause = TimeUnit.MILLISECONDS.toNanos(millis);
            sum += pause;
            longest = Math.max(longest, pause);
        }
    }

    synchronized long sumNanos() {
        return sum;
    }

    synchronized long longestNanos() {
        return longest;
    }
}
