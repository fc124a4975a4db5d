package lineup.loadtest.proc;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The folder /proc, with the CPU clocks that belong to it.
 *
 * <p>What cannot be read is absent: a process may end at any moment, and other systems have no such folder.
 */
record ProcFolder(Path path, CpuClock clock) {

    static ProcFolder system() {
        return new ProcFolder(Path.of("/proc"), CpuClock.system());
    }

    /** The text of a file such as {@code net/netstat}. */
    Optional<String> text(String file) {
        // Not through Files, which asks for the size first and takes half as long again.
        try (FileInputStream in = new FileInputStream(path.resolve(file).toString())) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    Optional<String> text(long pid, String file) {
        return text(pid + "/" + file);
    }

    Optional<ProcStat> stat(long pid) {
        return text(pid, "stat").map(ProcStat::parse);
    }

    /** All processes of the system. */
    Stream<Long> pids() {
        return numbers(path);
    }

    /** The threads of a process. */
    List<Long> tasks(long pid) {
        return numbers(path.resolve(pid + "/task")).toList();
    }

    /** How many descriptors a process has open; empty when that is not for us to know. */
    OptionalLong descriptors(long pid) {
        Path folder = path.resolve(pid + "/fd");
        try {
            // Since Linux 6.2 the folder's size is the number, and 10,000 names need not be listed.
            long size = Files.size(folder);
            return OptionalLong.of(size > 0 ? size : numbers(folder).count());
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }

    /** The proportional set size in bytes: pages that several processes share are divided among them. */
    OptionalLong memory(long pid) {
        return text(pid, "smaps_rollup").flatMap(text -> MemoryText.bytes(text, "Pss:"))
                .or(() -> text(pid, "status").flatMap(text -> MemoryText.bytes(text, "VmRSS:")))
                .map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private static Stream<Long> numbers(Path folder) {
        String[] names = folder.toFile().list();
        return names == null ? Stream.empty()
                : Arrays.stream(names).filter(name -> Character.isDigit(name.charAt(0))).map(Long::parseLong);
    }
}
