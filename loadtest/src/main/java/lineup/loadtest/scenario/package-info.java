/**
 * Loads with a name: what is asked for, how, and what is varied, so that results of the same scenario mean the same.
 *
 * <p>Read {@code Scenario}, then {@code Scenarios}. An {@code Axis} makes one {@code Step} for each of its points.
 */
package lineup.loadtest.scenario;
