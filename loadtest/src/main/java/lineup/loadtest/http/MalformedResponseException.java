package lineup.loadtest.http;

import java.io.IOException;

/** Bytes that cannot be an HTTP/1.1 response; the connection they came from has lost its framing and must be closed. */
public final class MalformedResponseException extends IOException {

    private static final long serialVersionUID = 1;

    MalformedResponseException(String problem) {
        super(problem);
    }
}
