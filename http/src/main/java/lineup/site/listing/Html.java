package lineup.site.listing;

import lineup.http.PercentEncoder;

/** Text and links inside an HTML document. */
final class Html {
    private Html() {}

    /** Fit for an element's content and for an attribute in either kind of quotes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A relative reference that begins with a dot segment, so that a name is never a scheme or a host. */
    static String href(Entry entry) {
        StringBuilder href = new StringBuilder("./");
        PercentEncoder.append(href, entry.name());
        return entry.directory() ? href.append('/').toString() : href.toString();
    }
}
