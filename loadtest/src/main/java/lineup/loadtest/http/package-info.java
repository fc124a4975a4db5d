/**
 * As much of HTTP/1.1 as a client needs that counts answers, without any input or output.
 *
 * <p>Nothing here knows of sockets, so that all of it can be fed byte by byte in a test.
 */
package lineup.loadtest.http;
