/**
 * The load generator: event loops that ask, wait, and account for every request.
 *
 * <p>Read {@code Engine}, then {@code Loop}, then {@code Client}.
 */
package lineup.loadtest.engine;
