/**
 * The command line: what its words mean, and what its mistakes are answered with.
 *
 * <p>Each command is a class of its own; the first word picks it.
 */
package lineup.loadtest.cli;
