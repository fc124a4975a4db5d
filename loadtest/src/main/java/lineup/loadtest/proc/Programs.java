package lineup.loadtest.proc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Other programs: where they are, and what a short call of one says. */
public final class Programs {

    /** Where systems keep servers; the PATH of a user who is not root often lacks it. */
    private static final List<String> SERVER_FOLDERS = List.of("/usr/local/sbin", "/usr/sbin", "/sbin");

    private Programs() {
    }

    /** The first of these names that is found on PATH or where servers are, as an absolute path. */
    public static Optional<Path> find(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(names)
                .flatMap(name -> Stream.concat(Stream.of(path.split(":")), SERVER_FOLDERS.stream())
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name).toAbsolutePath()))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** Runs a command to its end and returns both its outputs; it is killed when it takes longer than it may. */
    public static Output run(List<String> command, Duration patience) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        CompletableFuture<Void> end = CompletableFuture.runAsync(process::destroyForcibly,
                CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
        try {
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Output(process.waitFor(), text);
        } finally {
            end.cancel(false);
            process.destroyForcibly();
        }
    }

    /** What a program said, and the code with which it ended. */
    public record Output(int exitCode, String text) {

        /** The first line that says anything, or nothing. */
        public String firstLine() {
            return text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
        }
    }
}
