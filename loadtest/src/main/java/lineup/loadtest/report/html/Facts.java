package lineup.loadtest.report.html;

import java.util.List;
import java.util.stream.Collectors;
import lineup.loadtest.report.ShellCommand;
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

    /** As it can be pasted into a shell. */
    static Element command(List<String> words) {
        return verbatim(words.stream().map(ShellCommand::quoted).collect(Collectors.joining(" ")));
    }

    static Element verbatim(String text) {
        return Element.of("pre").with("tabindex", "0").add(Element.of("code", text.stripTrailing()));
    }
}
