package lineup.loadtest.cli;

import java.io.IOException;

/** The server to be loaded cannot be reached, or does not answer. */
final class UnreachableException extends IOException {

    private static final long serialVersionUID = 1;

    UnreachableException(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
