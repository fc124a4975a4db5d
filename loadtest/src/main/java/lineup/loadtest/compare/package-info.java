/**
 * Servers run in turn as processes of their own under the same load, and what that shows.
 *
 * <p>Nothing here knows the models: a server is a name and a command line.
 */
package lineup.loadtest.compare;
