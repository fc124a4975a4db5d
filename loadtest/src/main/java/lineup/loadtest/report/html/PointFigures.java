package lineup.loadtest.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lineup.loadtest.report.svg.Element;

/** Figures that there are for each point: those of the last point at once, those of the others to be opened. */
final class PointFigures {

    private final Double last;
    private final List<Element> shown = new ArrayList<>();
    private final List<Element> others = new ArrayList<>();

    PointFigures(RunView run) {
        this.last = run.points().getLast();
    }

    void add(Double point, Element figure) {
        (Objects.equals(point, last) ? shown : others).add(figure);
    }

    /** The figures under a text; nothing when there are none. */
    List<Element> under(String text) {
        List<Element> content = new ArrayList<>();
        if (!shown.isEmpty() || !others.isEmpty()) {
            content.add(Element.of("p", text).with("class", "method"));
        }
        if (!shown.isEmpty()) {
            content.add(Figure.grid(shown));
        }
        if (!others.isEmpty()) {
            content.add(Details.of("The other points: " + others.size() + (others.size() == 1 ? " chart" : " charts"),
                    Figure.grid(others)));
        }
        return content;
    }
}
