/**
 * Whether a result may be believed: pure functions from what was measured to a verdict with its reasons.
 *
 * <p>Read {@code Judge}, then the checks it names. <b>Invalid</b> is what is not about the server, or not about the
 * load that was asked for: it must not be quoted, it leaves the comparison, and the program ends with exit code 98.
 * <b>Suspect</b> is what is as it says, but needs its reason beside it; it is printed, and the exit code does not
 * change.
 */
package lineup.loadtest.trust;
