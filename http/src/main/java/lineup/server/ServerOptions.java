package lineup.server;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import lineup.http.Timeouts;
import lineup.site.SiteOptions;

/**
 * What a server is told at its start.
 *
 * @param address where to listen; port 0 picks a free one
 * @param root the folder to serve
 * @param product what the Server field says
 * @param maxConnections how many connections may be open at once
 * @param drain how long responses under way may take after the server was told to stop
 * @param loops event loops of the selector model
 * @param workers threads of the pooled model
 * @param spares children of the process model that are started in advance
 * @param site what of the folder is served, and how
 * @param log the format of the access log, which the process model hands on to its children
 */
public record ServerOptions(
        InetSocketAddress address,
        Path root,
        String product,
        int maxConnections,
        Timeouts timeouts,
        Duration drain,
        int loops,
        int workers,
        int spares,
        SiteOptions site,
        LogFormat log) {

    /** Loopback, a free port and the documented defaults. */
    public static ServerOptions defaults(Path root, String product) {
        return new ServerOptions(
                new InetSocketAddress("127.0.0.1", 0),
                root,
                product,
                1024,
                Timeouts.DEFAULTS,
                Duration.ofSeconds(10),
                Runtime.getRuntime().availableProcessors(),
                128,
                2,
                SiteOptions.DEFAULTS,
                LogFormat.OFF);
    }

    public ServerOptions withTimeouts(Timeouts changed) {
        return new ServerOptions(
                address, root, product, maxConnections, changed, drain, loops, workers, spares, site, log);
    }

    public ServerOptions withMaxConnections(int changed) {
        return new ServerOptions(address, root, product, changed, timeouts, drain, loops, workers, spares, site, log);
    }

    public ServerOptions withDrain(Duration changed) {
        return new ServerOptions(
                address, root, product, maxConnections, timeouts, changed, loops, workers, spares, site, log);
    }

    public ServerOptions withLog(LogFormat changed) {
        return new ServerOptions(
                address, root, product, maxConnections, timeouts, drain, loops, workers, spares, site, changed);
    }

    public ServerOptions withSite(SiteOptions changed) {
        return new ServerOptions(
                address, root, product, maxConnections, timeouts, drain, loops, workers, spares, changed, log);
    }

    public ServerOptions withSpares(int changed) {
        return new ServerOptions(
                address, root, product, maxConnections, timeouts, drain, loops, workers, changed, site, log);
    }
}
