/**
 * What Linux tells in /proc about processes, how they are bound to CPUs, and where programs are.
 *
 * <p>On other systems every figure is absent, and nothing fails.
 */
package lineup.loadtest.proc;
