package lineup.http;

/**
 * Bytes that are no acceptable request. Bad input is this value, never an exception.
 *
 * @param status the status that RFC 9110 names for it
 * @param why one sentence for the person who reads the response
 * @param method the method if the request-line was still good, since a response to HEAD has no content
 */
public record Rejected(Status status, String why, Method method) implements Asked, Framing, TargetParsed {
    static Rejected bad(String why) {
        return new Rejected(Status.BAD_REQUEST, why, Method.OTHER);
    }

    static Rejected of(Status status, String why) {
        return new Rejected(status, why, Method.OTHER);
    }

    Rejected withMethod(Method known) {
        return new Rejected(status, why, known);
    }
}
