package lineup.site.listing;

/** A listing for people: one table, readable in light and dark, on a telephone and aloud; no script. */
final class HtmlPage {
    private static final String ROOT = "Index";

    private static final String START = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Index of %s</title>
            <style>%s</style>
            </head>
            <body>
            <header>
            %s<h1 translate="no">%s</h1>
            </header>
            <main>
            """;

    private static final String MORE = """
            <p class="note">This folder has more entries than are shown here.</p>
            """;

    private static final String END = """
            </main>
            <footer>
            As data: ask with <code>Accept: application/json</code> or <code>Accept: text/plain</code>.
            </footer>
            </body>
            </html>
            """;

    private HtmlPage() {}

    static String of(View view) {
        StringBuilder html = new StringBuilder(8192 + 200 * view.entries().size());
        String name = view.isRoot() ? ROOT : text(view.segments().getLast());
        html.append(START.formatted(text(view.path()), Style.SHEET, trail(view), name));
        html.append(view.truncated() ? MORE : "");
        HtmlTable.append(html, view);
        return html.append(END).toString();
    }

    static String text(String name) {
        return Html.escape(Names.visible(name));
    }

    /** Links to the folders above, relative, so that they hold wherever the site is mounted. */
    private static String trail(View view) {
        if (view.isRoot()) {
            return "";
        }
        StringBuilder trail = new StringBuilder("<nav aria-label=\"Path\"><ol translate=\"no\">\n");
        int depth = view.segments().size();
        for (int i = 0; i < depth; i++) {
            String name = i == 0 ? ROOT : text(view.segments().get(i - 1));
            trail.append("<li><a href=\"").append("../".repeat(depth - i)).append("\">");
            trail.append(name).append("</a></li>\n");
        }
        String here = text(view.segments().getLast());
        return trail.append("<li aria-current=\"page\">").append(here).append("</li>\n</ol></nav>\n").toString();
    }
}
