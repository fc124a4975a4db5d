package lineup.loadtest.report.html;

import java.util.List;
import lineup.loadtest.report.svg.Element;

/** One part of the report under its heading. */
interface Section {

    String title();

    /** What stands under the heading; empty when the run has no data for it, and then the section is left out. */
    List<Element> content(RunView run);
}
