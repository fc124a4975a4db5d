package lineup.http;

/**
 * A response before it meets a connection: {@code Date}, {@code Server}, {@code Content-Length} and {@code Connection}
 * are added by {@link ResponseHead}.
 *
 * @param rendition of a response that is sent again and again, else null
 */
public record Response(Status status, FieldLines fields, Content content, Rendition rendition) {
    public Response(Status status, FieldLines fields, Content content) {
        this(status, fields, content, null);
    }

    /** The same with further fields; this one is not changed, since others may be sending it. */
    public Response and(FieldLines more) {
        return more.isEmpty() ? this : new Response(status, fields.and(more), content);
    }

    /** The same, to be kept and sent again; if its content is in memory, all its bytes then are. */
    public Response lasting() {
        return content instanceof Content.Bytes ? new Response(status, fields, content, new Rendition()) : this;
    }

    public static Response empty(Status status, FieldLines fields) {
        return new Response(status, fields, Content.NONE);
    }
}
