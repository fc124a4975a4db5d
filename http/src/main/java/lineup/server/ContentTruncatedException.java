package lineup.server;

import java.io.IOException;

/** A file changed after its description was sent; the response can only be cut off (RFC 9112 §8), never made up. */
final class ContentTruncatedException extends IOException {
    private static final long serialVersionUID = 1L;

    ContentTruncatedException(String message) {
        super(message);
    }
}
