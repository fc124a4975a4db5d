package lineup.loadtest.report.html;

import java.util.ArrayList;
import java.util.List;
import lineup.loadtest.report.svg.Element;
import lineup.loadtest.result.Server;

/** Who took part: the command, the version, and the exact configuration. */
final class ServerSection implements Section {

    @Override
    public String title() {
        return "Servers";
    }

    @Override
    public List<Element> content(RunView run) {
        return RunView.orEmpty(run.run().servers()).stream().map(ServerSection::details).toList();
    }

    private static Element details(Server server) {
        List<Element> facts = new ArrayList<>();
        Facts.add(facts, "version", server.version());
        Facts.add(facts, "connections", Integer.toString(server.connections()));
        Element list = Element.of("dl").add(facts);
        List<Element> content = new ArrayList<>(List.of(list));
        if (server.command() != null && !server.command().isEmpty()) {
            content.add(Element.of("h3", "Command"));
            content.add(Facts.command(server.command()));
        }
        if (server.configuration() != null) {
            content.add(Element.of("h3", "Configuration"));
            content.add(Facts.verbatim(server.configuration()));
        }
        String version = server.floor() ? " – a control" : server.version() == null ? "" : " – " + server.version();
        return Details.of(server.name() + version, content.toArray(Element[]::new));
    }
}
