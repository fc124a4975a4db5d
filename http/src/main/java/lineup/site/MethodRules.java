package lineup.site;

import lineup.http.FieldLines;
import lineup.http.Request;
import lineup.http.RequestTarget;
import lineup.http.Response;
import lineup.http.Status;

/** Step 1 of {@link StaticResponder}: what can be answered without looking at a resource. */
final class MethodRules {
    static final String ALLOWED = "GET, HEAD, OPTIONS";

    private final ErrorPages errorPages;

    MethodRules(ErrorPages errorPages) {
        this.errorPages = errorPages;
    }

    /** The response, or null when the resource has to be found. */
    Response answer(Request request, Trail trail) {
        if (request.expectsTheUnknown()) {
            trail.note("RFC 9110 §10.1.1", () -> "only the expectation 100-continue can be met");
            return errorPages.of(Status.EXPECTATION_FAILED, "Only the expectation 100-continue can be met.");
        }
        trail.note("RFC 9110 §9.1", () -> request.token() + switch (request.method()) {
            case GET, HEAD -> " asks for a resource";
            case OPTIONS -> " asks what is possible";
            case POST, PUT, DELETE, PATCH, TRACE -> " is known, but not allowed on files";
            case CONNECT, OTHER -> " is not known here";
        });
        return switch (request.method()) {
            case GET, HEAD -> null;
            case OPTIONS -> options(request);
            case POST, PUT, DELETE, PATCH, TRACE -> errorPages.of(
                    Status.METHOD_NOT_ALLOWED,
                    "Files here can only be read.",
                    new FieldLines().add("Allow", ALLOWED)); // RFC 9110 §15.5.6
            case CONNECT, OTHER -> errorPages.of(Status.NOT_IMPLEMENTED, "The method is not known here.");
        };
    }

    /** RFC 9110 §9.3.7: about the path, which need not exist, or about the server with "*". */
    private Response options(Request request) {
        boolean wholeServer = request.target().form() == RequestTarget.Form.ASTERISK;
        return wholeServer || TargetPath.parse(request.target().path()) != null
                ? Response.empty(Status.NO_CONTENT, new FieldLines().add("Allow", ALLOWED))
                : errorPages.of(Status.BAD_REQUEST, TargetPath.WHY_REFUSED);
    }
}
