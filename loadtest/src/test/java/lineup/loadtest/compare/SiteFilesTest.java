package lineup.loadtest.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of a folder become targets, and how their names are written. */
class SiteFilesTest {

    @TempDir
    private Path root;

    @Test
    void takesSmallVisibleFilesInOrder() throws IOException {
        write("b.html", 10);
        write("a/50% b.txt", SiteFiles.MOST_BYTES);
        write("a/large.bin", SiteFiles.MOST_BYTES + 1);
        write(".hidden", 1);
        write(".git/config", 1);
        assertThat(SiteFiles.targets(root)).containsExactly("/", "/a/50%25%20b.txt", "/b.html");
    }

    @Test
    void takesNoMoreThanItsBound() throws IOException {
        for (int i = 0; i < SiteFiles.MOST_TARGETS + 5; i++) {
            write("f" + i, 1);
        }
        assertThat(SiteFiles.targets(root)).hasSize(SiteFiles.MOST_TARGETS + 1);
    }

    private void write(String name, int size) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[size]);
    }
}
