package lineup.loadtest.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where a result was measured, and by which command: without these its figures mean little to others. */
public record Environment(String cpu, int cores, String system, String jdk, List<String> command) {

    /** To be called before anything is pinned, which hides CPUs from the JVM. */
    public static Environment current(List<String> command) {
        return new Environment(cpuModel(), Runtime.getRuntime().availableProcessors(),
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                property("java.vm.name") + " " + property("java.runtime.version"), command);
    }

    @Override
    public String toString() {
        return cpu + ", " + cores + (cores == 1 ? " core" : " cores") + "; " + system + "; " + jdk;
    }

    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cpu", cpu);
        json.put("cores", cores);
        json.put("system", system);
        json.put("jdk", jdk);
        json.put("command", command);
        return json;
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    private static String cpuModel() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("unknown CPU");
        } catch (IOException _) {
            return "unknown CPU";
        }
    }
}
