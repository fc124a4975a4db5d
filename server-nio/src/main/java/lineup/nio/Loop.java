package lineup.nio;

/** What runs on a thread of its own until it is told to stop; it then abandons the connections that are left. */
interface Loop extends Runnable {
    void stop();
}
