package lineup.loadtest.report.html;

import lineup.loadtest.report.svg.Canvas;
import lineup.loadtest.report.svg.Element;

/** The name of a server as the heading of a row, with the mark that it has in the charts. */
final class ServerName {

    private ServerName() {
    }

    /** {@code id} must be unique in its page. */
    static Element heading(String id, RunView run, String name) {
        Canvas key = new Canvas(id, "Mark", "The mark of " + name + " in the charts", 14, 14);
        key.mark(run.style(name), 7, 7, 4.5, "solid");
        return Element.of("th").with("class", "server").add(key.element().with("aria-hidden", "true"),
                Element.of("span", run.isFloor(name) ? name + " (control)" : name));
    }
}
