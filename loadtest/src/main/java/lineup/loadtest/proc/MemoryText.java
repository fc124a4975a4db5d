package lineup.loadtest.proc;

import java.util.Optional;

/** The lines of the form {@code Name:  123 kB} in which /proc tells sizes of memory. */
final class MemoryText {

    private static final int KILOBYTE = 1024;

    private MemoryText() {
    }

    static Optional<Long> bytes(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip().split(" ")[0])
                .map(number -> Long.parseLong(number) * KILOBYTE)
                .findFirst();
    }
}
