/**
 * What a load asks for and in which order: targets in turn, drawn at random, or as a trace lists them.
 */
package lineup.loadtest.workload;
