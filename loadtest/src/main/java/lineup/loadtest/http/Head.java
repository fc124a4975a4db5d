package lineup.loadtest.http;

/**
 * What one response head says about its status, its framing and the fate of its connection.
 *
 * <p>Only the three fields that matter to a client that counts are read; all others are checked for their form alone.
 */
final class Head {

    private static final String CONTENT_LENGTH = "content-length:";
    private static final String TRANSFER_ENCODING = "transfer-encoding:";
    private static final String CONNECTION = "connection:";
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private int status;
    private boolean persistent;
    private boolean encoded;
    private boolean chunked;
    private long contentLength;

    /** Reads {@code HTTP/1.x SP 3DIGIT [SP reason]} and forgets the head before it. */
    void statusLine(Line line) throws MalformedResponseException {
        if (line.length() < STATUS_AT + 3 || !line.has("http/1.", 0) || line.at(STATUS_AT - 1) != ' ') {
            throw new MalformedResponseException("not an HTTP/1.x status line");
        }
        // RFC 9112 §9.3: HTTP/1.1 persists unless told otherwise, HTTP/1.0 closes unless told otherwise.
        persistent = line.at(STATUS_AT - 2) != '0';
        status = 100 * digit(line, STATUS_AT) + 10 * digit(line, STATUS_AT + 1) + digit(line, STATUS_AT + 2);
        encoded = false;
        chunked = false;
        contentLength = -1;
    }

    void field(Line line) throws MalformedResponseException {
        switch (line.at(0)) {
            case 'C', 'c' -> contentOrConnection(line);
            case 'T', 't' -> transferEncoding(line);
            default -> { }
        }
        if (line.indexOf(':', 0) < 1) {
            throw new MalformedResponseException("a field line without a name and a colon");
        }
    }

    int status() {
        return status;
    }

    boolean persistent() {
        return persistent;
    }

    boolean chunked() {
        return chunked;
    }

    /** The length by Content-Length, or -1: none was given, or Transfer-Encoding overrules it (RFC 9112 §6.3). */
    long contentLength() {
        return encoded ? -1 : contentLength;
    }

    private void contentOrConnection(Line line) throws MalformedResponseException {
        if (line.has(CONTENT_LENGTH, 0)) {
            contentLength(line);
        } else if (line.has(CONNECTION, 0)) {
            if (line.lists("close", CONNECTION.length())) {
                persistent = false;
            } else if (line.lists("keep-alive", CONNECTION.length())) {
                persistent = true;
            }
        }
    }

    private void transferEncoding(Line line) {
        if (line.has(TRANSFER_ENCODING, 0)) {
            encoded = true;
            chunked = line.lists("chunked", TRANSFER_ENCODING.length());
        }
    }

    private void contentLength(Line line) throws MalformedResponseException {
        int start = line.skipSpace(CONTENT_LENGTH.length(), line.length());
        int end = line.skipSpaceBack(start, line.length());
        if (start == end || end - start > 18) {
            throw new MalformedResponseException("Content-Length is not a number");
        }
        long value = 0;
        for (int i = start; i < end; i++) {
            value = 10 * value + digit(line, i);
        }
        if (contentLength >= 0 && contentLength != value) {
            throw new MalformedResponseException("two different values of Content-Length");
        }
        contentLength = value;
    }

    private static int digit(Line line, int index) throws MalformedResponseException {
        int digit = line.at(index) - '0';
        if (digit < 0 || digit > 9) {
            throw new MalformedResponseException("a digit is missing in the status line or in Content-Length");
        }
        return digit;
    }
}
