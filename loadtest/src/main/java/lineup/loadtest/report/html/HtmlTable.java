package lineup.loadtest.report.html;

import java.util.List;
import java.util.stream.Stream;
import lineup.loadtest.report.svg.Element;

/** A table with a caption and headings, in a box in which it scrolls where it is wider than the page. */
final class HtmlTable {

    private final String caption;
    private final Element body = Element.of("tbody");
    private final Element head = Element.of("tr");
    private final int columns;

    HtmlTable(String caption, String... headings) {
        this(caption, List.of(headings));
    }

    HtmlTable(String caption, List<String> headings) {
        this.caption = caption;
        this.columns = headings.size();
        headings.forEach(heading -> head.add(Element.of("th", heading).with("scope", "col")));
    }

    /** A row of plain texts; the first is its heading. */
    HtmlTable row(String heading, String... cells) {
        return row(heading, Stream.of(cells).map(cell -> Element.of("td", cell)).toList());
    }

    HtmlTable row(String heading, List<Element> cells) {
        return row(Element.of("th", heading), cells);
    }

    HtmlTable row(Element heading, List<Element> cells) {
        body.add(Element.of("tr").add(heading.with("scope", "row")).add(cells));
        return this;
    }

    /** A heading over the rows that follow. */
    HtmlTable group(String heading) {
        body.add(Element.of("tr").with("class", "group").add(Element.of("th", heading).with("scope", "rowgroup")
                .with("colspan", Integer.toString(columns))));
        return this;
    }

    Element element() {
        return Element.of("div").with("class", "scroll").with("role", "group").with("aria-label", caption)
                .with("tabindex", "0").add(Element.of("table").add(
                        Element.of("caption").add(Element.of("span", caption)), Element.of("thead").add(head), body));
    }
}
