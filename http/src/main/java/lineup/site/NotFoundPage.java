package lineup.site;

import java.io.IOException;
import java.util.List;
import lineup.http.Content;
import lineup.http.ErrorPage;
import lineup.http.FieldLines;
import lineup.http.Response;
import lineup.http.Status;

/** The answer 404: the site's own {@code 404.html} if it has one, as it is now. */
final class NotFoundPage {
    private static final List<String> PATH = List.of("404.html");
    /** In bytes; a larger page would be held in memory for each request that misses. */
    private static final int LARGEST = 256 * 1024;

    private final Site site;

    NotFoundPage(Site site) {
        this.site = site;
    }

    Response response() {
        try {
            if (site.find(PATH, false) instanceof Site.Found.File page) {
                OpenFile file = OpenFile.open(page.real());
                if (file.size() <= LARGEST) {
                    return page(file.readAndClose(0, (int) file.size()));
                }
                file.channel().close();
            }
        } catch (IOException e) {
            // the page vanished in this moment; the plain one says the same
        }
        return ErrorPage.of(Status.NOT_FOUND, "There is nothing at this address.");
    }

    private static Response page(byte[] html) {
        FieldLines fields = ErrorPage.describe(new FieldLines());
        return new Response(Status.NOT_FOUND, fields, new Content.Bytes(html));
    }
}
