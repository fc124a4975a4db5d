/**
 * The load test: a load generator, and a comparison of servers that is built on it.
 *
 * <p>Packages use each other in one direction only: {@code cli}, {@code compare}, {@code report}, {@code engine},
 * {@code http}; {@code proc} stands beside {@code report} and uses none of them. {@code doctor} and {@code control}
 * stand above {@code engine} and {@code proc}.
 */
package lineup.loadtest;
