package lineup.loadtest.compare;

/** A server cannot take part in this scenario, without being at fault; the message says why. */
final class UnfitException extends Exception {

    private static final long serialVersionUID = 1;

    UnfitException(String message) {
        super(message);
    }
}
