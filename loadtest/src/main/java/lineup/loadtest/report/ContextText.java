package lineup.loadtest.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lineup.loadtest.result.Environment;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.Server;

/** What the figures depend on: notes, servers, machine, and the command that repeats the run. */
final class ContextText {

    private ContextText() {
    }

    static String render(Run run) {
        StringBuilder text = new StringBuilder();
        run.notes().forEach(note -> add(text, "Note: " + note));
        servers(run).forEach(line -> add(text, line));
        Environment environment = run.environment();
        add(text, "CPUs: " + pinning(environment));
        String cores = environment.cores() + (environment.cores() == 1 ? " core" : " cores");
        add(text, "On: " + Stream.of(environment.cpu(), cores, environment.system(), environment.jdk())
                .filter(Objects::nonNull).collect(Collectors.joining("; ")) + ".");
        add(text, "By: lineup " + environment.version() + ", " + environment.started() + ", seed "
                + run.conditions().seed() + ". Repeat with:");
        return text + ShellCommand.render(environment.command());
    }

    private static String pinning(Environment environment) {
        if (environment.serverCpus() == null && environment.generatorCpus() == null) {
            return "nothing pinned, servers and generator compete for them if they run on one machine.";
        }
        return "servers " + on(environment.serverCpus()) + ", generator " + on(environment.generatorCpus()) + ".";
    }

    private static String on(String cpus) {
        return cpus == null ? "not pinned" : "on " + cpus;
    }

    /** Those that tell a version, and those with fewer connections than were asked for. */
    private static List<String> servers(Run run) {
        int asked = run.conditions().load().connections();
        boolean varied = "connections".equals(run.conditions().axis());
        return run.servers().stream().flatMap(server -> Stream.of(
                        server.version() == null ? null : "Server: " + server.name() + ": " + server.version() + ".",
                        varied || server.connections() >= asked ? null : fewer(server, asked)))
                .filter(Objects::nonNull).toList();
    }

    private static String fewer(Server server, int asked) {
        return "Connections: " + server.name() + " got " + server.connections() + " in place of " + asked
                + ", as it can carry no more.";
    }

    private static void add(StringBuilder text, String line) {
        text.append(TextWrap.wrap(line, "  ")).append('\n');
    }
}
