/**
 * A run as it is kept: plain records that are written to JSON, read again, and shown by every report.
 *
 * <p>Read {@code Run}, then {@code Trial}, then {@code Figures} and {@code Cost}. Everything a report shows is here or
 * is computed from what is here, so a stored run shows the same tables as a fresh one. Durations are in nanoseconds,
 * memory is in bytes; a figure that could not be measured is null.
 */
package lineup.loadtest.result;
