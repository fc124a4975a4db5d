package lineup.loadtest.report.svg;

import java.util.List;

/** Maps values to positions along one direction of a chart, and knows at which values a reader wants a mark. */
public interface Scale {

    /** The position of a value; values outside of the domain are held at its ends. */
    double at(double value);

    /** In rising order, all inside the domain. */
    List<Tick> ticks();

    record Tick(double value, String label) {
    }
}
