/**
 * Clients that are a burden: beside the fast clients of the engine they show how well a server keeps the two apart.
 *
 * <p>Read {@code Kind}, then {@code Adversaries}, then {@code Crowd} and {@code Client}.
 */
package lineup.loadtest.adversary;
