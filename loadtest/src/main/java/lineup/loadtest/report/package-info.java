/**
 * Results as text of at most 100 columns and as JSON, and the progress of a run on a terminal.
 *
 * <p>The numbers come from elsewhere; here they only get their form.
 */
package lineup.loadtest.report;
