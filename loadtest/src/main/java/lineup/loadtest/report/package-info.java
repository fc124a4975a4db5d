/**
 * A run in the forms that people and other programs read: text of at most 100 columns, CSV, a histogram log; and the
 * progress of a run on a terminal.
 *
 * <p>Read {@code TextReport} first. The numbers come from elsewhere; here they only get their form.
 */
package lineup.loadtest.report;
