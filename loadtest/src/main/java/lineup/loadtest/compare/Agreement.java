package lineup.loadtest.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import lineup.loadtest.engine.Target;

/**
 * Whether all servers answer alike: they serve one site, so a different status or length is a fault in one of them.
 *
 * <p>Only the home page may differ in length, because it may name the server that serves it.
 */
final class Agreement {

    private final Map<String, Map<String, Target>> byPath = new LinkedHashMap<>();

    void add(String server, List<Target> targets) {
        for (Target target : targets) {
            byPath.computeIfAbsent(target.request().target(), _ -> new LinkedHashMap<>()).put(server, target);
        }
    }

    /** One line for each disagreement. */
    List<String> differences() {
        List<String> lines = new ArrayList<>();
        byPath.forEach((path, answers) -> {
            compare(path, "status", answers, Target::status, lines);
            if (!path.equals("/") && !path.equals("/index.html")) {
                compare(path, "length", answers, Target::length, lines);
            }
        });
        return lines;
    }

    private static void compare(String path, String what, Map<String, Target> answers,
            ToLongFunction<Target> property, List<String> lines) {
        Map<Long, List<String>> servers = answers.entrySet().stream().collect(Collectors.groupingBy(
                entry -> property.applyAsLong(entry.getValue()), LinkedHashMap::new,
                Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        if (servers.size() > 1) {
            lines.add(servers.entrySet().stream()
                    .map(entry -> entry.getKey() + " from " + String.join(", ", entry.getValue()))
                    .collect(Collectors.joining("; ", what + " of " + path + ": ", "")));
        }
    }
}
