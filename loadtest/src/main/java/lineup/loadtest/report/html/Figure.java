package lineup.loadtest.report.html;

import java.util.List;
import lineup.loadtest.report.svg.Element;

/** A chart under its title and what it shows in a sentence, and over its data. */
final class Figure {

    private Figure() {
    }

    static Element of(String title, String finding, Element chart, HtmlTable data) {
        return Element.of("figure").add(
                Element.of("figcaption").add(Element.of("h3", title), Element.of("p", finding)),
                chart,
                Details.of("Data", data.element()));
    }

    /** Figures side by side where there is room for it. */
    static Element grid(List<Element> figures) {
        return Element.of("div").with("class", figures.size() == 1 ? "figures one" : "figures").add(figures);
    }
}
