package lineup.http;

/** Why a connection ended: data for the log, the counters and the tests. */
public enum CloseReason {
    CLIENT_CLOSED("the client closed between requests"),
    ANSWERED("the last response was sent and said so"),
    REJECTED("a request was rejected and the framing behind it is unknown"),
    IDLE("nothing was asked for longer than a silent connection may stay"),
    STALLED_WRITE("the client accepted nothing of a response for too long"),
    LINGERED_OUT("the client did not close in time after the last response"),
    PEER_GONE("the client reset the connection or vanished"),
    CONTENT_TRUNCATED("the file was edited while it was sent, so that its description is no longer true"),
    SERVER_FAULT("the server failed inside"),
    SERVER_STOPPED("the server stopped before the response was complete");

    private final String explanation;

    CloseReason(String explanation) {
        this.explanation = explanation;
    }

    public String explain() {
        return explanation;
    }
}
