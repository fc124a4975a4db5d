package lineup.loadtest.report.html;

import java.util.List;
import lineup.loadtest.report.svg.Element;

/** Terms with what they are, and texts that stay as they are. */
final class Facts {

    private Facts() {
    }

    /** Adds nothing when the value is not known. */
    static void add(List<Element> facts, String term, String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(Element.of("div").add(Element.of("dt", term), Element.of("dd", value)));
        }
    }

    static Element verbatim(String text) {
        return Element.of("pre").with("tabindex", "0").add(Element.of("code", text));
    }
}
