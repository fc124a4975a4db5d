package lineup.site.listing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import lineup.http.Content;
import lineup.http.Response;

/** Entries and answers for the tests of listings. */
final class Listings {
    static final Instant TIME = Instant.parse("2026-06-15T12:00:00Z");

    private Listings() {}

    /** Files of 1,536 bytes, and folders where a name ends with a slash. */
    static Folder folder(String... names) {
        return new Folder(Stream.of(names).map(Listings::entry).toList(), false);
    }

    static Entry entry(String name) {
        return name.endsWith("/")
                ? new Entry(name.substring(0, name.length() - 1), true, 4096, TIME)
                : new Entry(name, false, 1536, TIME);
    }

    static View view(List<String> segments, Folder folder) {
        return View.of(segments, folder, Order.DEFAULT);
    }

    static String text(Response response) {
        return new String(((Content.Bytes) response.content()).bytes(), StandardCharsets.UTF_8);
    }
}
