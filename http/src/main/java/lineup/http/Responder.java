package lineup.http;

/** Turns what was asked into a response. May reach the disk; never touches the connection. */
public interface Responder {
    /** The answer to a well-formed request. */
    Response respond(Request request);

    /** The answer to what could not be understood as a request; the connection ends with it. */
    default Response reject(Rejected rejected) {
        return ErrorPage.of(rejected.status(), rejected.why());
    }
}
