package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenFileTest {
    private static final Instant LATER = Instant.parse("2026-06-15T12:00:01Z");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void create() throws IOException {
        file = write("file", "0123456789", Instant.parse("2026-06-15T12:00:00Z"));
    }

    @Test
    void readsAPartAndClosesTheFile() throws IOException {
        OpenFile open = OpenFile.open(file);

        assertThat(open.size()).isEqualTo(10);
        assertThat(open.modified()).isEqualTo("2026-06-15T12:00:00Z");
        assertThat(text(open.readAndClose(3, 4))).isEqualTo("3456");
        assertThat(open.channel().isOpen()).isFalse();
    }

    @Test
    void failsAndClosesWhenTheFileHasBecomeShorterSinceItWasOpened() throws IOException {
        OpenFile open = OpenFile.open(file);
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE)) {
            other.truncate(5);
        }

        assertThatThrownBy(() -> open.readAndClose(0, 10))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("edited");
        assertThat(open.channel().isOpen()).isFalse();
    }

    @Test
    void keepsItsOwnVersionWhenTheFileIsReplaced() throws IOException {
        OpenFile open = OpenFile.open(file);
        replace("abcdefghij");

        assertThat(text(open.readAndClose(0, 10))).isEqualTo("0123456789");
    }

    @Test
    void isOpenedAgainWhenTheFileIsReplacedInThatMoment() throws IOException {
        MeddlingFileSystem meddling = new MeddlingFileSystem(file, (path, opened) -> {
            if (opened == 1) {
                replace("new version");
            }
        });

        OpenFile open = OpenFile.open(meddling.path());

        assertThat(open.size()).isEqualTo(11);
        assertThat(open.modified()).isEqualTo(LATER);
        assertThat(text(open.readAndClose(0, 11))).isEqualTo("new version");
        assertThat(meddling.opened).hasSize(2).noneMatch(FileChannel::isOpen);
    }

    @Test
    void givesUpAndClosesWhenTheFileChangesAtEachAttempt() {
        MeddlingFileSystem meddling = new MeddlingFileSystem(file, (path, opened) -> replace("v".repeat(opened)));

        assertThatThrownBy(() -> OpenFile.open(meddling.path())).isInstanceOf(IOException.class);
        assertThat(meddling.opened).hasSize(3).noneMatch(FileChannel::isOpen);
    }

    @Test
    void closesAFileThatIsDeletedInThatMoment() {
        MeddlingFileSystem meddling = new MeddlingFileSystem(file, (path, opened) -> Files.delete(path));

        assertThatThrownBy(() -> OpenFile.open(meddling.path())).isInstanceOf(NoSuchFileException.class);
        assertThat(meddling.opened).hasSize(1).noneMatch(FileChannel::isOpen);
    }

    private void replace(String text) throws IOException {
        Files.move(write("next", text, LATER), file, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path write(String name, String text, Instant modified) throws IOException {
        Path path = Files.writeString(folder.resolve(name), text);
        return Files.setLastModifiedTime(path, FileTime.from(modified));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
