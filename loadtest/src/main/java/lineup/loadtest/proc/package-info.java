/**
 * What Linux tells in /proc about processes, and how they are bound to CPUs.
 *
 * <p>On other systems every figure is absent, and nothing fails.
 */
package lineup.loadtest.proc;
