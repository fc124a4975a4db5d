package lineup.loadtest.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import lineup.loadtest.proc.CpuTime;
import lineup.loadtest.proc.Pinning;
import lineup.loadtest.report.LoadReport;

/**
 * The result of a comparison as a document for programs; what could not be measured is null.
 *
 * <p>A change that would break a reader changes the number in the schema's name.
 */
public final class CompareJson {

    private static final String SCHEMA = "lineup-compare/1";

    private final Result result;

    public CompareJson(Result result) {
        this.result = result;
    }

    public Map<String, Object> document() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.put("environment", result.environment().json());
        json.put("setup", setup(result.setup()));
        json.put("rows", result.rows().stream().map(this::row).toList());
        json.put("differences", result.differences());
        return json;
    }

    private static Map<String, Object> setup(Setup setup) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("root", setup.root().toString());
        json.put("targets", setup.targets());
        json.put("connections", setup.load().connections());
        json.put("threads", setup.load().threads());
        json.put("warmupNanos", setup.load().warmup().toNanos());
        json.put("durationNanos", setup.load().duration().toNanos());
        json.put("rounds", 1);
        json.put("serverCpus", setup.pinning().map(Pinning::server).map(Object::toString).orElse(null));
        json.put("generatorCpus", setup.pinning().map(Pinning::generator).map(Object::toString).orElse(null));
        return json;
    }

    private Map<String, Object> row(Row row) {
        return switch (row) {
            case Row.Measured measured -> measured(measured);
            case Row.Failed(String name, String reason) -> failed(name, reason);
        };
    }

    private Map<String, Object> measured(Row.Measured row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", row.name());
        json.put("connections", row.connections());
        json.putAll(LoadReport.figures(row.measurement(), result.setup().threads(row.connections())));
        json.put("cpuMicrosPerRequest", cpu(row, CpuTime::totalMicros));
        json.put("cpuUserMicrosPerRequest", cpu(row, CpuTime::userMicros));
        json.put("cpuSystemMicrosPerRequest", cpu(row, CpuTime::systemMicros));
        OptionalLong memory = row.cost().memory();
        json.put("memoryBytes", memory.isPresent() ? memory.getAsLong() : null);
        OptionalInt threads = row.cost().threads();
        json.put("threads", threads.isPresent() ? threads.getAsInt() : null);
        return json;
    }

    private static Map<String, Object> failed(String name, String reason) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("failed", reason);
        return json;
    }

    private static Double cpu(Row.Measured row, Function<CpuTime, Long> part) {
        return CompareText.perRequest(row, part).orElse(null);
    }
}
