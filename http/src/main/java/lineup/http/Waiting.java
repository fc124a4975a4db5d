package lineup.http;

/** What a connection's present deadline is about; {@link Patience} says how long each may take. */
public enum Waiting {
    /** For the first byte on a new connection. Browsers open some that they may never use. */
    FIRST_BYTE,
    /** For the next request on a persistent connection. */
    NEXT_REQUEST,
    /** For the rest of a head. */
    HEAD,
    /** For the rest of content that is being discarded. */
    CONTENT,
    /** For the client to accept the next portion of a response. */
    WRITE,
    /** For the client to close after the last response. */
    LINGER,
    /** For nobody outside: the server itself is at work. */
    NOTHING
}
