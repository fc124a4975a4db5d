package lineup.site;

import java.io.IOException;
import java.util.List;
import lineup.http.Content;
import lineup.http.ErrorPage;
import lineup.http.FieldLines;
import lineup.http.Response;
import lineup.http.Status;

/** The pages for errors: the site's own {@code 404.html}, {@code 405.html} and so on, as they are, or plain ones. */
final class ErrorPages {
    /** In bytes; a larger page would be held in memory for each request that misses. */
    private static final int LARGEST = 256 * 1024;

    private final Site site;

    ErrorPages(Site site) {
        this.site = site;
    }

    Response of(Status status, String why) {
        return of(status, why, new FieldLines());
    }

    Response of(Status status, String why, FieldLines fields) {
        byte[] own = ownPage(status);
        return own == null
                ? ErrorPage.of(status, why, fields)
                : new Response(status, ErrorPage.describe(fields), new Content.Bytes(own));
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
