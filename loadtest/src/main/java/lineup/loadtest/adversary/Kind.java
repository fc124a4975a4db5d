package lineup.loadtest.adversary;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways in which a client can be a burden without asking for much. */
public enum Kind {
    /** Makes one request and then keeps the connection, silent: what most kept-alive connections of a site do. */
    IDLE_HERD("idle-herd"),
    /** Connects and never says anything. Cheaper for a server that sets up nothing before the first byte. */
    SILENT_HERD("silent-herd"),
    /** Asks, and reads the answer so slowly that the server's send buffer stays full; then asks again. */
    SLOW_READERS("slow-readers"),
    /** Sends a head byte by byte and never ends it; known as Slowloris. */
    SLOW_SENDERS("slow-senders"),
    /** Asks and resets the connection, before the answer and while it comes in turn, again and again. */
    RESETS("resets"),
    /**
     * Sends all of a request but its end. Every other one then closes its sending side; the others never say anything
     * more. A client that vanishes without a FIN looks the same to a server that does not probe its peers: a process
     * without privileges cannot withhold more than that, because its kernel goes on to answer probes.
     */
    HALF_OPEN("half-open");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** All labels, for messages and help texts. */
    public static String labels() {
        return Stream.of(values()).map(Kind::label).collect(Collectors.joining(", "));
    }
}
