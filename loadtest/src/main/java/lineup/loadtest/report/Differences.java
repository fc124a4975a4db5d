package lineup.loadtest.report;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.Server;
import lineup.loadtest.result.Trial;

/** In what two runs differ besides their figures: one sentence each, since any of it may be the cause of the rest. */
final class Differences {

    /** These differ in any two runs, or are compared part by part. */
    private static final Set<String> EXPECTED = Set.of("started", "command", "sentence", "load", "seed", "ceiling");

    private final List<String> sentences = new ArrayList<>();

    private Differences() {
    }

    static List<String> between(Run before, Run after) {
        Differences differences = new Differences();
        differences.value("kind", before.kind(), after.kind());
        differences.components("", before.environment(), after.environment());
        differences.components("", before.conditions(), after.conditions());
        differences.components("load: ", before.conditions().load(), after.conditions().load());
        differences.servers(before, after);
        differences.missing("only before", names(before), names(after));
        differences.missing("only after", names(after), names(before));
        return differences.sentences;
    }

    private void components(String prefix, Record before, Record after) {
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            if (!EXPECTED.contains(component.getName())) {
                value(prefix + words(component.getName()), of(component, before), of(component, after));
            }
        }
    }

    private void servers(Run before, Run after) {
        for (Server old : before.servers()) {
            for (Server now : after.servers()) {
                if (old.name().equals(now.name())) {
                    value("version of " + old.name(), old.version(), now.version());
                    value("connections of " + old.name(), old.connections(), now.connections());
                    value("command of " + old.name(), String.join(" ", old.command()), String.join(" ", now.command()));
                    if (!Objects.equals(old.configuration(), now.configuration())) {
                        sentences.add("The configuration of " + old.name() + " differs.");
                    }
                }
            }
        }
    }

    private void missing(String when, List<String> names, List<String> others) {
        List<String> missing = names.stream().filter(name -> !others.contains(name)).toList();
        if (!missing.isEmpty()) {
            sentences.add("Not compared, as " + when + ": " + String.join(", ", missing) + ".");
        }
    }

    private void value(String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            sentences.add("Differs: " + name + ": " + text(before) + " before, " + text(after) + " after.");
        }
    }

    private static List<String> names(Run run) {
        return run.trials().stream().map(Trial::server).distinct().toList();
    }

    private static String text(Object value) {
        return value == null ? "none" : value instanceof List<?> list && list.size() > 3
                ? list.size() + " of them" : value.toString();
    }

    private static Object of(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code requestsPerConnection} in words. */
    private static String words(String name) {
        return name.equals("cpu") || name.equals("jdk") ? name.toUpperCase(Locale.ROOT)
                : name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT).replace("cpus", "CPUs");
    }
}
