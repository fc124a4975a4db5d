package lineup.loadtest.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lineup.loadtest.result.Cost;
import lineup.loadtest.result.Trial;

/** The servers side by side: what the clients saw, and what it cost. Medians over rounds, errors added up. */
final class ServerTable {

    static final String LEGEND = "req/s: good answers per second. cpu µs: processor time of the server per good answer,"
            + " over its whole process tree, in user and in system mode. PSS, threads, fds: peaks. ctx/req: context"
            + " switches per good answer.";

    private ServerTable() {
    }

    static String render(List<Group> groups) {
        Table table = new Table("server", "req/s", "p50", "p99", "p99.9", "max", "cpu µs", "user", "sys", "PSS",
                "threads", "ctx/req", "fds", "errors");
        for (Group group : groups) {
            String name = group.server() + (group.control() ? " (A/A)" : "");
            if (group.measured().isEmpty()) {
                table.addText(name, "failed: " + group.trials().getFirst().failure());
            } else {
                table.add(cells(name, group));
            }
        }
        return table.render();
    }

    /** The trials without figures, one line for each. */
    static String failures(List<Group> groups) {
        return groups.stream().flatMap(group -> group.trials().stream().filter(Trial::hasFailed)
                        .map(trial -> "Failed: " + group.name() + ", round " + trial.round() + ": " + trial.failure()))
                .map(line -> TextWrap.wrap(line, "  ") + "\n").collect(Collectors.joining());
    }

    /** What is measured once for each server, where it is: the slope of the memory, and the system calls. */
    static String extras(List<Group> servers) {
        StringBuilder text = new StringBuilder();
        for (Group server : servers.stream().filter(group -> !group.control()).toList()) {
            Double slope = server.median(trial -> Measures.cost(trial, Cost::memoryPerConnection));
            if (slope != null) {
                text.append("Memory per idle connection: ").append(server.name()).append(": ")
                        .append(Units.bytes(slope)).append(".\n");
            }
            server.trials().stream().filter(trial -> trial.cost() != null && trial.cost().syscallsPerRequest() != null)
                    .reduce((_, last) -> last)
                    .ifPresent(trial -> text.append(TextWrap.wrap("System calls per request: " + server.name() + ": "
                            + calls(trial.cost().syscallsPerRequest()) + ".", "  ")).append('\n'));
        }
        return text.toString();
    }

    private static String calls(Map<String, Double> calls) {
        return calls.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(call -> call.getKey() + " " + Cells.ratio(call.getValue())).collect(Collectors.joining(", "));
    }

    private static List<String> cells(String name, Group group) {
        Map<String, Long> outcomes = OutcomeText.sum(group.measured(), figures -> figures.outcomes());
        return List.of(name, Cells.rate(group.median(Measures::rate)), Cells.nanos(group.median(Measures::p50)),
                Cells.nanos(group.median(Measures::p99)), Cells.nanos(group.median(Measures::p999)),
                Cells.nanos(group.median(Measures::max)), Cells.micros(group.median(Measures::cpuMicros)),
                Cells.micros(group.median(Measures::userMicros)), Cells.micros(group.median(Measures::systemMicros)),
                Cells.bytes(group.median(Measures::memory)), Cells.count(group.median(Measures::threads)),
                Cells.ratio(group.median(Measures::switchesPerRequest)),
                Cells.count(group.median(Measures::descriptors)),
                Units.count(Measures.errors(outcomes)));
    }
}
