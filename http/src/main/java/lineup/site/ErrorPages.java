package lineup.site;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import lineup.http.Content;
import lineup.http.ErrorPage;
import lineup.http.FieldLines;
import lineup.http.Response;
import lineup.http.Status;

/** The pages for errors: the site's own as they are now, such as {@code 404.html}, or plain ones. */
final class ErrorPages {
    /** In bytes; a larger page would be held in memory for each request that misses. */
    private static final int LARGEST = 256 * 1024;

    private final Site site;
    private final InstantSource clock;
    private final Remembered<Page, Made> known;

    private record Page(Status status, String why) {}

    private record Made(Response response) implements Remembered.Value {}

    ErrorPages(Site site, Duration validity, InstantSource clock) {
        this.site = site;
        this.clock = clock;
        // A status has few reasons, and few statuses a page of their own.
        this.known = new Remembered<>(validity, new Remembered.Bounds(64, 64 * LARGEST, 0));
    }

    Response of(Status status, String why) {
        long now = clock.millis();
        Page page = new Page(status, why);
        Made made = known.get(page, now);
        if (made == null) {
            made = new Made(make(status, why).lasting());
            known.put(page, made, now);
        }
        return made.response();
    }

    /** @param fields stand before those of the page */
    Response of(Status status, String why, FieldLines fields) {
        Response page = of(status, why);
        return new Response(status, fields.and(page.fields()), page.content());
    }

    private Response make(Status status, String why) {
        byte[] own = ownPage(status);
        return own == null
                ? ErrorPage.of(status, why)
                : new Response(status, ErrorPage.describe(new FieldLines()), new Content.Bytes(own));
    }

    private byte[] ownPage(Status status) {
        try {
            List<String> name = List.of(status.code() + ".html");
            if (status.isError() && site.find(name, false) instanceof Site.Found.File page) {
                OpenFile file = OpenFile.open(page.real());
                if (file.size() <= LARGEST) {
                    return file.readAndClose(0, (int) file.size());
                }
                file.channel().close();
            }
            return null;
        } catch (IOException e) {
            return null; // the page vanished in this moment; the plain one says the same
        }
    }
}
