package lineup.server;

import java.io.PrintStream;
import java.net.SocketAddress;
import java.time.Instant;
import lineup.http.Asked;
import lineup.http.Response;

/** Writes the access log from the serving thread itself, for a process that has nobody else to keep waiting. */
public record DirectLog(LogFormat format, PrintStream out, PrintStream err) implements Journal {
    @Override
    public void answered(SocketAddress client, Asked asked, Response response) {
        if (format != LogFormat.OFF) {
            out.println(new LogEntry(Instant.now(), client, asked, response).format(format));
        }
    }

    @Override
    public void fault(String what, Throwable cause) {
        err.println("lineup: " + what + ": " + cause);
    }
}
