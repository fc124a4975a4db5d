/**
 * Bounds that a result must keep, as a build or a script states them.
 */
package lineup.loadtest.threshold;
