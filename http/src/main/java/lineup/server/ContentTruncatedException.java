package lineup.server;

import java.io.IOException;

/** A file shrank after its length was promised; the response can only be cut off (RFC 9112 §8), never padded. */
final class ContentTruncatedException extends IOException {
    private static final long serialVersionUID = 1L;

    ContentTruncatedException(String message) {
        super(message);
    }
}
