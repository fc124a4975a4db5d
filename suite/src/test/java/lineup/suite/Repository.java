package lineup.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The files of this repository, as the tests of the suite look at them. */
final class Repository {
    static final Path ROOT = find();

    private Repository() {}

    private static Path find() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("suite/src"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** All files of that ending but those that the build has made, as paths relative to the root. */
    static List<Path> files(String ending) {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.map(ROOT::relativize)
                    .filter(path -> path.toString().endsWith(ending) && Files.isRegularFile(ROOT.resolve(path)))
                    .filter(path -> names(path).noneMatch(name -> name.equals("target") || name.equals(".git")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> names(Path path) {
        return StreamSupport.stream(path.spliterator(), false).map(Path::toString);
    }

    static List<String> lines(Path relative) {
        try {
            return Files.readAllLines(ROOT.resolve(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(relative.toString(), e);
        }
    }
}
