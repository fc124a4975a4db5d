package lineup.site.listing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import lineup.http.AcceptedTypes;
import lineup.http.Content;
import lineup.http.ErrorPage;
import lineup.http.FieldLines;
import lineup.http.Request;
import lineup.http.Response;
import lineup.http.Status;

/**
 * Answers a request for a folder with what is in it, as HTML, JSON or plain text (RFC 9110 §12.1).
 *
 * <p>It performs no I/O: {@link Folder} has read what is shown. Names are data from strangers, so each form escapes
 * them, links begin with {@code ./} so that no name can be read as a scheme or a host (RFC 3986 §4.2), and the page's
 * policy allows nothing but its own style.
 */
public final class Listing {
    private Listing() {}

    /**
     * The answer to a GET or HEAD of a folder, whose path ends with a slash.
     *
     * @param segments the decoded names from the root down to the folder
     */
    public static Response respond(Request request, List<String> segments, Folder folder) {
        Form form = Form.chosenBy(AcceptedTypes.of(request.fields()));
        View view = View.of(segments, folder, Order.parse(request.target().query()));
        byte[] content = form.write(view).getBytes(StandardCharsets.UTF_8);
        ContentTag tag = ContentTag.of(content);
        return switch (tag.evaluate(request.fields())) {
            case NOT_MODIFIED -> Response.empty(Status.NOT_MODIFIED, validators(tag));
            case PRECONDITION_FAILED -> ErrorPage.of(
                    Status.PRECONDITION_FAILED, "A precondition of the request does not hold.");
            case null, default -> new Response(Status.OK, described(form, tag), new Content.Bytes(content));
        };
    }

    /** What a 304 carries too (RFC 9110 §15.4.5). A folder may change at any moment, so every use asks again. */
    private static FieldLines validators(ContentTag tag) {
        return new FieldLines()
                .add("ETag", tag.text())
                .add("Cache-Control", "no-cache")
                .add("Vary", "Accept"); // RFC 9110 §12.5.5
    }

    private static FieldLines described(Form form, ContentTag tag) {
        FieldLines fields = validators(tag)
                .add("Content-Type", form.mediaType())
                .add("X-Content-Type-Options", "nosniff");
        return form == Form.HTML ? fields.add("Content-Security-Policy", Style.POLICY) : fields;
    }
}
