package lineup.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks whose name contains {@code bench.include}, with the garbage that each makes. {@code mvn -Pbench}
 * runs it, {@code mvn verify} only compiles what it runs.
 */
class Benchmarking {
    @Test
    void measures() throws RunnerException, java.io.IOException {
        Path results = Files.createDirectories(Path.of("target")).resolve("bench.json");
        Options options = new OptionsBuilder()
                .include(System.getProperty("bench.include", ".*"))
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmx512m")
                .resultFormat(ResultFormatType.JSON)
                .result(results.toString())
                .build();
        new Runner(options).run();
    }
}
