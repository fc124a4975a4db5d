package lineup.server;

import java.net.SocketAddress;
import lineup.http.Asked;
import lineup.http.CloseReason;
import lineup.http.Response;

/** Is told what happens, for logs and counters. Never blocks and never throws. */
public interface Journal {
    /** Hears nothing. */
    Journal SILENT = new Journal() {};

    /** A response was made and will be sent next. */
    default void answered(SocketAddress client, Asked asked, Response response) {}

    /** A connection ended. */
    default void closed(SocketAddress client, CloseReason reason) {}

    /** Something failed that is not the client's doing. */
    default void fault(String what, Throwable cause) {}
}
