package lineup.site.listing;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The table of an {@link HtmlPage}: a summary, a title row that sorts, and a row for each entry. */
final class HtmlTable {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String PARENT =
            "<tr><th scope=\"row\"><a href=\"../\">Parent folder</a></th><td></td><td></td></tr>\n";

    private HtmlTable() {}

    static void append(StringBuilder html, View view) {
        html.append("<table>\n<caption>").append(summary(view)).append("</caption>\n<thead>\n<tr>");
        for (Order.Key column : Order.Key.values()) {
            appendTitle(html, column, view.order());
        }
        html.append("</tr>\n</thead>\n<tbody translate=\"no\">\n");
        if (!view.isRoot()) {
            html.append(PARENT);
        }
        for (Entry entry : view.entries()) {
            appendRow(html, entry);
        }
        html.append("</tbody>\n</table>\n");
    }

    private static String summary(View view) {
        long folders = view.entries().stream().filter(Entry::directory).count();
        long files = view.entries().size() - folders;
        if (folders + files == 0) {
            return "Nothing here";
        }
        String size = HumanSize.of(view.entries().stream()
                .filter(entry -> !entry.directory())
                .mapToLong(Entry::size)
                .reduce(0, HtmlTable::saturatingSum));
        return count(folders, "folder") + (folders > 0 && files > 0 ? ", " : "")
                + (files > 0 ? count(files, "file") + ", " + size : "");
    }

    private static long saturatingSum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    private static String count(long number, String what) {
        return number == 0 ? "" : number == 1 ? "1 " + what : String.format(Locale.ROOT, "%,d %ss", number, what);
    }

    /** WAI-ARIA 1.2 §6.6: aria-sort tells which column the order comes from. */
    private static void appendTitle(StringBuilder html, Order.Key column, Order order) {
        html.append("<th scope=\"col\"");
        if (column == order.key()) {
            html.append(" aria-sort=\"").append(order.descending() ? "descending" : "ascending").append('"');
        }
        html.append("><a href=\"").append(Html.escape(order.next(column).query())).append("\">");
        html.append(column.title()).append("</a></th>");
    }

    private static void appendRow(StringBuilder html, Entry entry) {
        html.append("<tr><th scope=\"row\"><a href=\"").append(Html.href(entry)).append("\">");
        html.append(HtmlPage.text(entry.label())).append("</a></th>");
        if (entry.directory()) {
            html.append("<td></td>");
        } else {
            html.append("<td title=\"").append(HumanSize.exact(entry.size())).append("\">");
            html.append(HumanSize.of(entry.size())).append("</td>");
        }
        html.append("<td><time datetime=\"").append(entry.modified()).append("\">");
        MINUTE.formatTo(entry.modified(), html);
        html.append("</time></td></tr>\n");
    }
}
