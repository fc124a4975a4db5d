package lineup.loadtest.proc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Who runs on which CPUs: the server under test on the first half, this generator on the second.
 *
 * <p>On the same CPUs each would slow the other and the table would show their sum. It needs two CPUs, /proc and
 * taskset; where one of these is missing nothing is pinned, and the report says so.
 */
public record Pinning(CpuList server, CpuList generator) {

    /** Pins this process with all its threads; those that start later inherit it. */
    public static Optional<Pinning> apply() throws InterruptedException {
        try {
            Optional<Pinning> pinning = hasTaskset() ? split(CpuList.parse(allowedCpus())) : Optional.empty();
            return pinning.isPresent() && pinSelf(pinning.get().generator) ? pinning : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Pins this process to CPUs of the user's choice. An IOException says in one line why it cannot. */
    public static void bind(CpuList cpus) throws IOException, InterruptedException {
        CpuList allowed = CpuList.parse(allowedCpus());
        if (cpus.cpus().isEmpty() || !allowed.cpus().containsAll(cpus.cpus())) {
            throw new IOException("this process may only use the CPUs " + allowed);
        }
        if (!hasTaskset() || !pinSelf(cpus)) {
            throw new IOException("the program taskset is missing or failed");
        }
    }

    /** Reads {@code SERVER:GENERATOR}, such as {@code 0-1:2,3}; an IllegalArgumentException says what is wrong. */
    public static Pinning parse(String text) {
        String[] sides = text.split(":", -1);
        if (sides.length != 2) {
            throw new IllegalArgumentException("'" + text + "' is not of the form SERVER:GENERATOR, such as 0:1");
        }
        return new Pinning(CpuList.parse(sides[0]), CpuList.parse(sides[1]));
    }

    static Optional<Pinning> split(CpuList allowed) {
        return allowed.size() < 2 ? Optional.empty()
                : Optional.of(new Pinning(allowed.firstHalf(), allowed.secondHalf()));
    }

    /** The same command, to be run on the server's CPUs. */
    public List<String> wrap(List<String> command) {
        List<String> wrapped = new ArrayList<>(List.of("taskset", "-c", server.toString()));
        wrapped.addAll(command);
        return wrapped;
    }

    private static String allowedCpus() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            String name = "Cpus_allowed_list:";
            return lines.filter(line -> line.startsWith(name)).findFirst()
                    .map(line -> line.substring(name.length()))
                    .orElseThrow(() -> new IOException("no " + name));
        }
    }

    private static boolean hasTaskset() {
        return Programs.find("taskset").isPresent();
    }

    private static boolean pinSelf(CpuList cpus) throws IOException, InterruptedException {
        String pid = Long.toString(ProcessHandle.current().pid());
        Process taskset = new ProcessBuilder("taskset", "-a", "-p", "-c", cpus.toString(), pid)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!taskset.waitFor(5, TimeUnit.SECONDS)) {
            taskset.destroyForcibly();
            return false;
        }
        return taskset.exitValue() == 0;
    }
}
