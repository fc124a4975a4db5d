package lineup.http;

/**
 * A response before it meets a connection: {@code Date}, {@code Server}, {@code Content-Length} and {@code Connection}
 * are added by {@link ResponseHead}.
 */
public record Response(Status status, FieldLines fields, Content content) {
    /** The same with further fields; this one is not changed, since others may be sending it. */
    public Response and(FieldLines more) {
        return more.isEmpty() ? this : new Response(status, fields.and(more), content);
    }

    public static Response empty(Status status, FieldLines fields) {
        return new Response(status, fields, Content.NONE);
    }
}
