package lineup.loadtest.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The folder that the servers serve: one that is there, or a temporary one with the files of a scenario, which is
 * removed at the end.
 *
 * <p>The made content is pseudo-random with the size as its seed: no server can compress it, and all runs send the
 * same.
 */
public record ServedRoot(Path folder, boolean isMade) implements AutoCloseable {

    public static ServedRoot given(Path folder) {
        return new ServedRoot(folder, false);
    }

    public static ServedRoot with(List<MadeFile> files) throws IOException {
        Path folder = Files.createTempDirectory("lineup-").toRealPath();
        ServedRoot root = new ServedRoot(folder, true);
        try {
            // Servers that run as another user must be able to read it.
            folder.toFile().setReadable(true, false);
            folder.toFile().setExecutable(true, false);
            for (MadeFile file : files) {
                byte[] content = new byte[file.bytes()];
                new Random(file.bytes()).nextBytes(content);
                Files.write(folder.resolve(file.name()), content);
            }
            return root;
        } catch (IOException e) {
            root.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (isMade) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }
}
