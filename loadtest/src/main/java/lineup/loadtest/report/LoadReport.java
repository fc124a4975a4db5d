package lineup.loadtest.report;

import java.util.LinkedHashMap;
import java.util.Map;
import lineup.loadtest.engine.Measurement;

/** The result of one {@code load} run, as text for people and as a document for programs. */
public record LoadReport(String url, int connections, int threads, Measurement measurement, boolean interrupted,
        Environment environment) {

    private static final String SCHEMA = "lineup-load/1";


    public String text() {
        Measurement m = measurement;
        StringBuilder text = new StringBuilder();
        line(text, "requests/s", Units.rate(m.requestsPerSecond()));
        line(text, "bytes/s", Units.bytes(m.bytesPerSecond()));
        line(text, "latency", Latency.text(m.sent().latency()));
        line(text, "", "(closed loop: while an answer is late, its client asks for nothing else)");
        line(text, "requests", Units.count(m.sent().sent()) + " in " + Units.duration(m.window()) + ": "
                + Outcomes.text(m.sent()));
        line(text, "connections", Units.count(m.opened()) + " opened, " + Units.count(m.reconnected())
                + " of them to replace one that had ended");
        line(text, "generator", Units.percent(m.generatorShare(threads)) + " of " + threads
                + (threads == 1 ? " CPU" : " CPUs"));
        return text.append(warnings()).toString();
    }

    private String warnings() {
        StringBuilder text = new StringBuilder();
        if (interrupted) {
            line(text, "INTERRUPTED", "these figures are of the time until then");
        }
        if (measurement.sent().notOk() > 0) {
            line(text, "NOT OK", Units.count(measurement.sent().notOk()) + " of "
                    + Units.count(measurement.sent().sent()) + " requests: " + Outcomes.notOk(measurement.sent()));
        }
        if (measurement.warmup().notOk() > 0) {
            line(text, "NOT OK", "during the warm-up: " + Outcomes.notOk(measurement.warmup()));
        }
        if (measurement.isGeneratorBusy(threads)) {
            line(text, "WARNING", "the generator had little CPU to spare: you may be measuring the client");
        }
        return text.toString();
    }

    /** Times in nanoseconds unless the name tells another unit. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.put("environment", environment.json());
        json.put("url", url);
        json.put("interrupted", interrupted);
        json.put("connections", connections);
        json.put("threads", threads);
        json.putAll(figures(measurement, threads));
        return json;
    }

    /** What any run measured, whatever it was part of. */
    public static Map<String, Object> figures(Measurement measurement, int threads) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("windowNanos", measurement.window().toNanos());
        json.put("requestsPerSecond", measurement.requestsPerSecond());
        json.put("bytesPerSecond", measurement.bytesPerSecond());
        json.put("latencyNanos", Latency.json(measurement.sent().latency()));
        json.put("requests", Outcomes.json(measurement.sent()));
        json.put("warmup", Outcomes.json(measurement.warmup()));
        json.put("connectionsOpened", measurement.opened());
        json.put("connectionsReplaced", measurement.reconnected());
        json.put("generatorCpuShare", measurement.generatorShare(threads));
        return json;
    }

    private static void line(StringBuilder text, String name, String value) {
        String indent = " ".repeat(13);
        text.append(TextWrap.wrap(name + " ".repeat(13 - name.length()) + value, indent)).append('\n');
    }
}
