package lineup.loadtest.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lineup.loadtest.peer.Participant;
import lineup.loadtest.peer.Peer;
import lineup.loadtest.peer.Peers;

/**
 * The options that tell which servers take part.
 *
 * @param participants in the order in which they are named
 * @param notes on those that cannot take part
 */
record ServerOptions(List<Participant> participants, Map<String, Integer> caps, List<String> notes) {

    static void add(OptionList options) {
        options.value(null, "server", "NAME=HOW", "a server: the command that starts it, with {port} and {root} in it, "
                        + "or the URL where it runs; it takes part beside those that are named; repeatable")
                .value(null, "peers", "LIST", "also these web servers of others, configured to serve the same: all, or "
                        + "some of " + String.join(",", Peers.names()) + "; and floor, no server but a control "
                        + "that gives one answer of 1 KiB")
                .value(null, "cap", "NAME=N", "give this server no more than N connections; repeatable");
    }

    /** Those that the operands name, all models when they name none; the servers that the user gives; and the peers. */
    static ServerOptions of(Arguments arguments) throws UsageException, InterruptedException {
        List<Participant> known = known(arguments.texts("server"), arguments);
        List<Participant> chosen = new ArrayList<>();
        for (String name : arguments.operands()) {
            chosen.add(named(name, known));
        }
        if (chosen.isEmpty()) {
            chosen.addAll(known);
        } else {
            known(arguments.own("server"), arguments).stream().filter(each -> !chosen.contains(each))
                    .forEach(chosen::add);
        }
        List<String> notes = new ArrayList<>();
        if (arguments.has("peers")) {
            addPeers(arguments, chosen, notes);
        }
        if (chosen.isEmpty()) {
            throw arguments.wrong("there is no server to compare, name some with --server or --peers");
        }
        List<String> names = chosen.stream().map(Participant::name).toList();
        requireDistinct(names);
        for (String cap : arguments.own("cap")) {
            if (!names.contains(cap.replaceFirst("=.*", ""))) {
                throw arguments.wrong("--cap: '" + cap + "' is for none of " + String.join(", ", names));
            }
        }
        return new ServerOptions(List.copyOf(chosen), caps(arguments), List.copyOf(notes));
    }

    private static void requireDistinct(List<String> names) throws UsageException {
        for (String name : names) {
            if (names.indexOf(name) != names.lastIndexOf(name)) {
                throw new UsageException("'" + name + "' takes part twice, give each server a name of its own");
            }
        }
    }

    private static Participant named(String name, List<Participant> known)
            throws UsageException, InterruptedException {
        Optional<Participant> server = known.stream().filter(each -> each.name().equals(name)).findFirst();
        if (server.isPresent()) {
            return server.get();
        }
        if (name.equals(Participant.Floor.NAME)) {
            return new Participant.Floor();
        }
        Optional<Peer> peer = Peers.find(name);
        if (peer.isEmpty() && Peers.names().contains(name)) {
            throw new UsageException("the peer '" + name + "' is not installed, see 'lineup doctor'");
        }
        return peer.map(Participant.Outside::new).orElseThrow(() -> new UsageException("unknown model '" + name
                + "', choose from " + known.stream().map(Participant::name).collect(Collectors.joining(", "))
                + ", or the peers " + String.join(", ", Peers.names()) + ", or floor"));
    }

    /** The floor is none of them, so that it is not among all. */
    private static void addPeers(Arguments arguments, List<Participant> chosen, List<String> notes)
            throws UsageException, InterruptedException {
        List<String> names = new ArrayList<>(List.of(arguments.text("peers").orElseThrow().split(",", -1)));
        boolean floor = names.removeIf(each -> each.strip().equals(Participant.Floor.NAME));
        try {
            if (!floor || !names.isEmpty()) {
                Peers.Selection selection = Peers.choose(String.join(",", names));
                selection.peers().stream().map(Participant.Outside::new).forEach(chosen::add);
                selection.note().ifPresent(notes::add);
            }
            if (floor) {
                chosen.add(new Participant.Floor());
            }
        } catch (IllegalArgumentException e) {
            throw arguments.wrong("--peers: " + e.getMessage());
        }
    }

    private static List<Participant> known(List<String> texts, Arguments arguments) throws UsageException {
        List<Participant> known = new ArrayList<>();
        for (String text : texts) {
            try {
                known.add(Participant.parse(text));
            } catch (IllegalArgumentException e) {
                throw arguments.wrong("--server: " + e.getMessage());
            }
        }
        return known;
    }

    private static Map<String, Integer> caps(Arguments arguments) throws UsageException {
        Map<String, Integer> caps = new HashMap<>();
        for (String text : arguments.texts("cap")) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw arguments.wrong("--cap: '" + text + "' is not of the form NAME=N");
            }
            caps.put(text.substring(0, equals),
                    Arguments.positive("--cap", text.substring(equals + 1), Integer.MAX_VALUE));
        }
        return caps;
    }
}
