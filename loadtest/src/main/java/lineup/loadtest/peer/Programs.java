package lineup.loadtest.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds programs on PATH and in the folders of servers, and asks them for their version. */
final class Programs {

    /** Where systems keep servers; the PATH of a user who is not root often lacks it. */
    private static final List<String> SERVER_FOLDERS = List.of("/usr/local/sbin", "/usr/sbin", "/sbin");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+[\\w.]*");
    private static final long PATIENCE_SECONDS = 10;

    private Programs() {
    }

    /** The first of these names that is found, as an absolute path. */
    static Optional<Path> find(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(names)
                .flatMap(name -> Stream.concat(Stream.of(path.split(":")), SERVER_FOLDERS.stream())
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name).toAbsolutePath()))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** The first version number in what the program prints, or "unknown". */
    static String version(Path program, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        // Read after the end, so that a program that hangs cannot hold us: a version always fits into the pipe.
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(program + " does not tell its version");
        }
        try (var lines = process.inputReader().lines()) {
            return lines.map(VERSION::matcher).filter(Matcher::find).map(Matcher::group).findFirst().orElse("unknown");
        }
    }
}
