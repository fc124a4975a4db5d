package lineup.loadtest.report.html;

import lineup.loadtest.report.svg.Element;

/** A part of a section that can be opened by those who want to know; on paper it is open. */
final class Details {

    private Details() {
    }

    static Element of(String summary, Element... content) {
        return Element.of("details").with("class", "part").add(Element.of("summary", summary)).add(content);
    }
}
