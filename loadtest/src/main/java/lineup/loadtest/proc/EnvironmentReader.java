package lineup.loadtest.proc;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lineup.loadtest.result.Environment;

/** Finds out where a result is measured. */
public final class EnvironmentReader {

    private static final String UNKNOWN_CPU = "unknown CPU";

    private EnvironmentReader() {
    }

    /** To be called before anything is pinned, which hides CPUs from the JVM. Nothing counts as bound to CPUs yet. */
    public static Environment read(List<String> command) {
        String started = OffsetDateTime.now().truncatedTo(SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        return new Environment(version(), started, cpuModel(), Runtime.getRuntime().availableProcessors(),
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                property("java.vm.name") + " " + property("java.runtime.version"), command, null, null);
    }

    /** The version of this program, which only its jar knows. */
    public static String version() {
        return Optional.ofNullable(EnvironmentReader.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    private static String cpuModel() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse(UNKNOWN_CPU);
        } catch (IOException _) {
            return UNKNOWN_CPU;
        }
    }
}
