package lineup.http;

import java.nio.charset.StandardCharsets;

/** The page for a status that has no page of the site's own. It repeats nothing that the client sent. */
public final class ErrorPage {
    private ErrorPage() {}

    public static Response of(Status status, String why) {
        return of(status, why, new FieldLines());
    }

    public static Response of(Status status, String why, FieldLines fields) {
        String title = status.code() + " " + status.reason();
        String html = """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <title>%s</title>
                <h1>%s</h1>
                <p>%s</p>
                </html>
                """.formatted(title, title, why);
        return new Response(status, describe(fields), new Content.Bytes(html.getBytes(StandardCharsets.UTF_8)));
    }

    /** Adds what describes every such page. It is never cached, since what it says may be over in a moment. */
    public static FieldLines describe(FieldLines fields) {
        return fields.add("Content-Type", "text/html; charset=utf-8")
                .add("Cache-Control", "no-store")
                .add("X-Content-Type-Options", "nosniff");
    }
}
