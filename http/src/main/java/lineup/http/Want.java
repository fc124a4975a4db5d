package lineup.http;

/** The one operation a {@link Connection} is waiting for; whoever drives it performs that and reports back. */
public enum Want {
    /** Read from the peer, then {@link Connection#onRead} or {@link Connection#onEndOfInput}. */
    READ,
    /** Answer {@link Connection#asked}, then {@link Connection#onResponse}: the only step that reaches the disk. */
    RESPOND,
    /** Write some of {@link Connection#outgoing}, then {@link Connection#onWritten}. */
    WRITE,
    /** Shut the sending side, then {@link Connection#onOutputShut}. */
    SHUT_OUTPUT,
    /** Close; there is nothing to report. */
    CLOSE
}
