package lineup.loadtest.report.html;

import lineup.loadtest.report.svg.Element;

/** What can be opened by those who want to know. */
final class Details {

    private Details() {
    }

    static Element of(String summary, Element... content) {
        return Element.of("details").add(Element.of("summary", summary)).add(content);
    }
}
