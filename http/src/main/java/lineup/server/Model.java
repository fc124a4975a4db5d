package lineup.server;

import java.io.IOException;
import lineup.http.Responder;

/**
 * One answer to the question who waits for the socket. Found by name through {@link java.util.ServiceLoader}.
 *
 * <p>A model is only its policy for calling {@link Driver#step}; all else is shared.
 */
public interface Model {
    /** What it is called on the command line and in the Server field. */
    String name();

    /** How it waits, in a few words, for a table. */
    String waits();

    /**
     * Starts serving and returns once connections are accepted.
     *
     * @throws IOException if the address cannot be bound
     */
    Server start(ServerOptions options, Responder responder, Journal journal) throws IOException;
}
