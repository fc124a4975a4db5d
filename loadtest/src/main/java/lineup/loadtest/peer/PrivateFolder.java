package lineup.loadtest.peer;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A temporary folder that only its owner may enter. */
record PrivateFolder(Path path) implements AutoCloseable {

    static PrivateFolder create() throws IOException {
        return new PrivateFolder(Files.createTempDirectory("lineup-server-").toRealPath());
    }

    /** Deletes it with all that is in it, as far as that can be deleted. Links are not followed. */
    @Override
    public void close() {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                    Files.deleteIfExists(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException _) {
            // It lies in the system's temporary folder, which the system clears.
        }
    }
}
