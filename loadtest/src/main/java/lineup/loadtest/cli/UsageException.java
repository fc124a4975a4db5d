package lineup.loadtest.cli;

/** Bad input on the command line; the message says in one line what is wrong and what to do. */
public final class UsageException extends Exception {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
