package lineup.loadtest.report.html;

import java.util.List;
import lineup.loadtest.report.svg.Element;

/** A chart under its title and what it shows in a sentence, and over its data. */
final class Figure {

    /** A longer sentence is left to those who do not see the chart, for in the rows the same is easier to read. */
    private static final int LONGEST = 240;

    private Figure() {
    }

    static Element of(String title, String finding, Element chart, HtmlTable data) {
        Element caption = Element.of("figcaption").add(Element.of("h3", title));
        if (finding.length() <= LONGEST) {
            caption.add(Element.of("p", finding));
        }
        return Element.of("figure").add(
                caption,
                chart,
                Element.of("details").add(Element.of("summary", "Data"), data.element()));
    }

    /** Figures side by side where there is room for it. */
    static Element grid(List<Element> figures) {
        return Element.of("div").with("class", "figures").add(figures);
    }
}
