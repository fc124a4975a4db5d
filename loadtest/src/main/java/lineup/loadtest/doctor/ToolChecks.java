package lineup.loadtest.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lineup.loadtest.proc.Programs;

/** Which other servers and tools are there. None of them must be. */
final class ToolChecks {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final List<Tool> TOOLS = List.of(
            new Tool("wrk", "-v", "needed for --verify-with wrk"), new Tool("nginx", "-v", "as a peer"),
            new Tool("apache2", "-v", "as a peer"), new Tool("caddy", "version", "as a peer"),
            new Tool("lighttpd", "-v", "as a peer"), new Tool("h2o", "-v", "as a peer"),
            new Tool("python3", "--version", "as a peer"), new Tool("jwebserver", "--version", "as a peer"),
            new Tool("strace", "-V", "counts system calls"), new Tool("perf", "--version", "counts system calls"),
            new Tool("chromium", "--version", "shows the HTML report in the tests"));

    private ToolChecks() {
    }

    static List<Finding> findings() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        for (Tool tool : TOOLS) {
            Optional<Path> file = tool.find();
            // What is missing is no fault of the machine.
            findings.add(Finding.ok(tool.name, file.isPresent() ? version(file.get(), tool.flag)
                    : "not found, " + tool.use));
        }
        return findings;
    }

    private static String version(Path file, String flag) throws InterruptedException {
        try {
            return Programs.run(List.of(file.toString(), flag), PATIENCE).text().lines().map(String::strip)
                    .filter(line -> line.matches(".*[0-9].*") && !line.contains(": line") && !line.contains("operator"))
                    .findFirst().orElse(file.toString());
        } catch (IOException e) {
            return "cannot be started: " + e.getMessage();
        }
    }

    /** A program, the flag that makes it tell its version, and what it is good for. */
    private record Tool(String name, String flag, String use) {

        /** The JDK's own tools need not be on PATH. */
        Optional<Path> find() {
            return Programs.find(name).or(() -> Optional.of(Path.of(System.getProperty("java.home"), "bin", name))
                    .filter(Files::isExecutable));
        }
    }
}
