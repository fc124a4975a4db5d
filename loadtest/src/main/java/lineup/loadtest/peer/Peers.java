package lineup.loadtest.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lineup.loadtest.proc.Programs;

/** The outside web servers that are known here, and those of them that this machine has. */
public final class Peers {

    private static final List<PeerKind> KINDS = List.of(new Nginx(), new Apache(), new Caddy(), new Lighttpd(),
            new H2o(), new Jwebserver(), new PythonServer());

    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+[\\w.]*");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Peers() {
    }

    /**
     * Who takes part.
     *
     * @param missing the names of those that this machine does not have
     */
    public record Selection(List<Peer> peers, List<String> missing) {

        /** What a reader of the results must know; empty when all are there. */
        public Optional<String> note() {
            return missing.isEmpty() ? Optional.empty()
                    : Optional.of("Not installed, so not compared: " + String.join(", ", missing) + ".");
        }
    }

    public static List<String> names() {
        return KINDS.stream().map(PeerKind::name).toList();
    }

    /** Looks a peer up by its name; empty when this machine does not have it or the name is not known. */
    public static Optional<Peer> find(String name) throws InterruptedException {
        Optional<PeerKind> kind = KINDS.stream().filter(each -> each.name().equals(name)).findFirst();
        return kind.isPresent() ? find(kind.get()) : Optional.empty();
    }

    /**
     * Reads {@code all}, which are those that this machine has, or names with commas between them; an
     * IllegalArgumentException says in one line which one is unknown, or missing and how to install it.
     */
    public static Selection choose(String text) throws InterruptedException {
        if (text.strip().equals("all")) {
            return all();
        }
        List<Peer> peers = new ArrayList<>();
        for (String name : Stream.of(text.split(",", -1)).map(String::strip).distinct().toList()) {
            PeerKind kind = KINDS.stream().filter(each -> each.name().equals(name)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown peer '" + name + "', choose from "
                            + names().stream().collect(Collectors.joining(", ")) + ", or all"));
            peers.add(find(kind).orElseThrow(() -> new IllegalArgumentException(
                    "the peer '" + name + "' is not installed, try: " + kind.install())));
        }
        return new Selection(peers, List.of());
    }

    private static Selection all() throws InterruptedException {
        List<Peer> peers = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (PeerKind kind : KINDS) {
            find(kind).ifPresentOrElse(peers::add, () -> missing.add(kind.name()));
        }
        return new Selection(peers, missing);
    }

    /** The first version number in what the program prints, or "unknown". */
    private static String version(Path program, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        Matcher matcher = VERSION.matcher(Programs.run(command, PATIENCE).text());
        return matcher.find() ? matcher.group() : "unknown";
    }

    private static Optional<Peer> find(PeerKind kind) throws InterruptedException {
        Optional<Path> program = kind.locate();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Peer(kind, program.get(), version(program.get(), kind.versionArguments())));
        } catch (IOException _) {
            // It is there and cannot be run, which is as good as missing.
            return Optional.empty();
        }
    }
}
