package lineup.http;

/** How long a server waits for a client. It may change while somebody waits, for example when the server fills up. */
public interface Patience {
    /** In nanoseconds, from when the wait began. */
    long allowed(Waiting waiting);

    /** Whether a connection may stay open with nothing to do. */
    boolean keepsSilentConnections();
}
