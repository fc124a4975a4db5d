package lineup.contract;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import lineup.server.Journal;
import lineup.server.Model;
import lineup.server.Server;
import lineup.server.ServerOptions;
import lineup.server.Version;
import lineup.site.StaticResponder;

/** A model on trial, and what it promises. */
record Trial(Model model, Promises promises) {
    String product() {
        return "Lineup/" + Version.TEXT + " (" + model.name() + ")";
    }

    Server start(TestSite site) throws IOException {
        return start(site, UnaryOperator.identity());
    }

    Server start(TestSite site, UnaryOperator<ServerOptions> changes) throws IOException {
        return start(site, changes, Journal.SILENT);
    }

    Server start(TestSite site, UnaryOperator<ServerOptions> changes, Journal journal) throws IOException {
        ServerOptions options = changes.apply(ServerOptions.defaults(site.root(), product()));
        return model.start(options, new StaticResponder(site.root(), options.site(), InstantSource.system()), journal);
    }

    /** Room for so many connections, whatever a place is in the model. */
    static ServerOptions withPlaces(ServerOptions options, int places) {
        return changed(options, options.address(), places, places);
    }

    static ServerOptions withPort(ServerOptions options, int port) {
        InetSocketAddress address = new InetSocketAddress(options.address().getAddress(), port);
        return changed(options, address, options.maxConnections(), options.workers());
    }

    private static ServerOptions changed(ServerOptions from, InetSocketAddress address, int connections, int workers) {
        return new ServerOptions(
                address,
                from.root(),
                from.product(),
                connections,
                from.timeouts(),
                from.drain(),
                from.loops(),
                workers,
                from.spares(),
                from.site(),
                from.log());
    }
}
