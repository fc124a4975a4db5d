package lineup.site.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
    private static final Instant MODIFIED = Instant.parse("2026-06-15T12:00:00.500Z");

    @TempDir
    private Path folder;

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private void file(String name) throws IOException {
        Files.setLastModifiedTime(Files.writeString(folder.resolve(name), "12345"), FileTime.from(MODIFIED));
    }

    private Folder read(Served served, int most) throws IOException {
        return Folder.read(folder, served, most);
    }

    @Test
    void hasTheSizesAndTimesOfItsFilesAndTheNamesOfItsFolders() throws IOException {
        file("a b");
        Files.createDirectory(folder.resolve("d"));

        Folder read = read(FolderTest::attributes, 10);

        assertThat(read.truncated()).isFalse();
        assertThat(read.entries()).extracting(Entry::label).containsExactlyInAnyOrder("a b", "d/");
        assertThat(read.entries()).contains(new Entry("a b", false, 5, Instant.parse("2026-06-15T12:00:00Z")));
    }

    @Test
    void hasNothingThatIsNotServedOrHasVanishedMeanwhile() throws IOException {
        file("served");
        file("hidden");
        file("gone");
        Served served = path -> switch (path.getFileName().toString()) {
            case "hidden" -> null;
            case "gone" -> throw new NoSuchFileException(path.toString());
            default -> attributes(path);
        };

        assertThat(read(served, 10).entries()).extracting(Entry::name).containsExactly("served");
    }

    @Test
    void hasNoNameThatNoRequestCanSpell() throws IOException {
        file("line\nbreak");
        file("back\\slash");
        file("tab\t");
        file("next\u0085line");
        file("%2F");

        assertThat(read(FolderTest::attributes, 10).entries()).extracting(Entry::name).containsExactly("%2F");
    }

    @Test
    void hasNoNameThatIsNotText() throws IOException, InterruptedException {
        Process touch = new ProcessBuilder("sh", "-c", "touch \"$(printf 'a\\377b')\" plain")
                .directory(folder.toFile())
                .start();
        assertThat(touch.waitFor(10, TimeUnit.SECONDS)).isTrue();

        assertThat(read(FolderTest::attributes, 10).entries()).extracting(Entry::name).containsExactly("plain");
    }

    @Test
    void isReadWithinBounds() throws IOException {
        for (int i = 0; i < 20; i++) {
            file("file" + i);
        }

        assertThat(read(FolderTest::attributes, 20).entries()).hasSize(20);
        assertThat(read(FolderTest::attributes, 20).truncated()).isFalse();
        assertThat(read(FolderTest::attributes, 19).entries()).hasSize(19);
        assertThat(read(FolderTest::attributes, 19).truncated()).isTrue();
        assertThat(read(path -> null, 19)).as("names that are not served cost as much").extracting(Folder::truncated)
                .isEqualTo(true);
    }

    @Test
    void opensNothing() throws IOException, InterruptedException {
        Process fifo = new ProcessBuilder("mkfifo", folder.resolve("fifo").toString()).start();
        assertThat(fifo.waitFor(10, TimeUnit.SECONDS)).isTrue();

        assertThat(read(FolderTest::attributes, 10).entries()).extracting(Entry::name).containsExactly("fifo");
    }

    @Test
    void mustBeAFolderThatIsThere() throws IOException {
        file("file");

        assertThatThrownBy(() -> Folder.read(folder.resolve("file"), FolderTest::attributes, 10))
                .isInstanceOf(NotDirectoryException.class);
        assertThatThrownBy(() -> Folder.read(folder.resolve("none"), FolderTest::attributes, 10))
                .isInstanceOf(NoSuchFileException.class);
    }
}
