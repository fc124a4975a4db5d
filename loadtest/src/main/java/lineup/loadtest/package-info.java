/**
 * The load test: a load generator, and a comparison of servers that is built on it.
 *
 * <p>Packages use each other in one direction only, down this list and, in a line of it, to the right:
 *
 * <pre>
 * cli                          what the command line means
 * doctor, compare              the machine; rounds of servers under load
 * control, scenario            runs beside the measured ones; loads with a name
 * trust, stats                 whether to believe it; what differs
 * workload, peer, adversary    what is asked for; servers of all kinds; clients that are a burden
 * threshold, report            bounds; text, tables, pages
 * engine, proc                 the load generator; what the system tells of processes
 * http, result                 the client's part of HTTP; a run as it is kept
 * </pre>
 */
package lineup.loadtest;
