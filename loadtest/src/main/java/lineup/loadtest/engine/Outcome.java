package lineup.loadtest.engine;

/**
 * How a request ended. Every request ends in exactly one of these, so the sum over all of them is the number sent.
 *
 * <p>{@link #timed} tells which outcomes enter the latency histogram: all answers, and those that waited in vain, with
 * the time they waited. A request that failed at once would only make the latency look better than it is.
 */
public enum Outcome {
    OK("ok", true),
    BAD_STATUS("bad status", true),
    BAD_LENGTH("bad length", true),
    /** The content has the right length and another CRC32C than it should. */
    BAD_BODY("bad body", true),
    /** The generator could not open a connection for want of a local port or a descriptor: no fault of the server. */
    CLIENT_LIMIT("no local port or descriptor", false),
    CONNECT_FAILED("connect failed", false),
    CONNECT_TIMEOUT("connect timeout", true),
    TIMEOUT("timeout", true),
    RESET("reset", false),
    CLOSED_EARLY("closed early", false),
    /**
     * The server closed a kept-alive connection while the next request was on its way: legal, but not an answer.
     * In a pipeline also a request whose connection was lost to a failure of one ahead of it.
     */
    CLOSED_BEFORE_ANSWER("closed before answer", false),
    MALFORMED("malformed response", false),
    /** Still in flight, or due and still without a free connection, when the run was over and its grace too. */
    UNANSWERED("unanswered", true);

    private final String label;
    private final boolean timed;

    Outcome(String label, boolean timed) {
        this.label = label;
        this.timed = timed;
    }

    public String label() {
        return label;
    }

    boolean timed() {
        return timed;
    }

    boolean isAnswer() {
        return this == OK || this == BAD_STATUS || this == BAD_LENGTH || this == BAD_BODY;
    }
}
