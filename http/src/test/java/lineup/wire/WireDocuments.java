package lineup.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents in the folder {@code wire} of this repository, which are documentation and test cases at once. */
public final class WireDocuments {
    static final Path FOLDER = find();

    private WireDocuments() {}

    private static Path find() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("wire/README.md"))) {
            folder = folder.getParent();
        }
        return folder.resolve("wire");
    }

    /** All but the one that explains the others. */
    static List<Path> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cases of all documents; none is left out, and a section that is no case is an error. */
    public static List<WireCase> cases() {
        return all().stream().flatMap(file -> DocumentParser.cases(file).stream()).toList();
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
