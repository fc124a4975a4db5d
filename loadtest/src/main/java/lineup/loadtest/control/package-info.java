/**
 * What is measured beside a run, to judge it by: the generator's own ceiling, what idle connections and single requests
 * cost the server, and what another load generator says.
 *
 * <p>Everything here takes runs of its own, before or after the measured window and never in it.
 */
package lineup.loadtest.control;
