package lineup.server;

/** Something on the command line is wrong; the message is one line that says what, and what to do. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
