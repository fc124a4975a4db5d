/**
 * The load generator: event loops that ask, wait, and account for every request.
 *
 * <p>Read {@code Engine}, then {@code Loop}, then {@code Slot}. When a request is due is decided by {@code Arrivals},
 * where it counts by {@code Ledger}, and what a run found out is a {@code Measurement}.
 */
package lineup.loadtest.engine;
