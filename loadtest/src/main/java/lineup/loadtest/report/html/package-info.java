/**
 * A run as one HTML file: no script, nothing to load, light and dark, for the screen, a phone and paper.
 *
 * <p>Read {@code HtmlReport}, which lists the sections in their order; each is a class that makes its section from the
 * run, or nothing where the run has no data for it. What they have in common is in {@code RunView}.
 */
package lineup.loadtest.report.html;
