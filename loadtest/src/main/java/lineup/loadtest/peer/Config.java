package lineup.loadtest.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the configurations of peers have in common. */
final class Config {

    /** How long an idle connection stays open: longer than a run, as in Lineup's own default. */
    static final int IDLE_SECONDS = 75;

    /** How many connections may wait to be accepted; the kernel lowers it to its own limit. */
    static final int BACKLOG = 4_096;


    private Config() {
    }

    /** The path for use between double quotes, when no character in it means something in a configuration. */
    static String path(Path path) throws IOException {
        String text = path.toString();
        boolean plain = text.chars().allMatch(c -> c >= ' ' && "\"\\$`{}*?[]".indexOf(c) < 0);
        if (!plain) {
            throw new IOException("a configuration cannot name '" + text + "', use a folder with a plain name");
        }
        return text;
    }

    static Path write(Surroundings here, String name, String text) throws IOException {
        return Files.writeString(here.home().resolve(name), text, StandardCharsets.UTF_8);
    }

    /** Whether the private folder belongs to root, and so this process runs as root. */
    static boolean isRoot(Surroundings here) throws IOException {
        return Files.getAttribute(here.home(), "unix:uid").equals(0);
    }

    /** The number of files and sockets that a process may have open. */
    static int openFiles() {
        try {
            String name = "Max open files";
            return Files.readAllLines(Path.of("/proc/self/limits")).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(name.length()).strip().split(" +")[0])
                    .filter(number -> number.matches("\\d{1,9}"))
                    .map(Integer::parseInt)
                    .findFirst().orElse(65_536);
        } catch (IOException _) {
            return 1_024;
        }
    }
}
