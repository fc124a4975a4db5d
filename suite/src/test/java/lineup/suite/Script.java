package lineup.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A run of the launcher script, from another folder than its own. */
final class Script implements AutoCloseable {
    private static final Pattern URL = Pattern.compile("http://\\S+/");

    private final Process process;
    private final BufferedReader output;
    private final Path errors;

    private Script(Process process, Path errors) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.errors = errors;
    }

    static Script run(Path folder, String... arguments) throws IOException {
        markAsBuilt();
        List<String> command = new ArrayList<>(List.of(Repository.ROOT.resolve("lineup").toString()));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        return new Script(new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile()).start(),
                errors);
    }

    /** The build that runs this test has just made the jars; the script must not start another one. */
    private static void markAsBuilt() throws IOException {
        Path mark = Repository.ROOT.resolve("target").resolve("built");
        Files.createDirectories(mark.getParent());
        Files.writeString(mark, "by Maven\n");
    }

    /** The next line of output, or null at its end. */
    String line() throws IOException {
        return output.readLine();
    }

    /** All the output that is left. */
    String text() {
        return String.join("\n", output.lines().toList());
    }

    static String urlIn(String line) {
        Matcher url = URL.matcher(line);
        if (!url.find()) {
            throw new AssertionError("no URL in: " + line);
        }
        return url.group();
    }

    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** SIGTERM. */
    Script stop() {
        process.destroy();
        return this;
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the script does not end");
        }
        return process.exitValue();
    }

    List<String> errors() throws IOException {
        return Files.readAllLines(errors);
    }

    @Override
    public void close() {
        children().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
