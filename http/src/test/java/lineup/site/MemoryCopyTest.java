package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryCopyTest {
    private static final String TEXT = "0123456789";

    private Path path;
    private OpenFile file;
    private MemoryCopy copy;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException {
        path = Files.writeString(folder.resolve("file"), TEXT);
        Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2026-06-15T12:00:00Z")));
        file = OpenFile.open(path);
        copy = new MemoryCopy(file, new MemoryCopy.Room(TEXT.length()));
    }

    @AfterEach
    void close() throws IOException {
        copy.release();
        file.channel().close();
    }

    @Test
    void isMadeWhenItIsAskedForAgain() {
        assertThat(copy.bytes()).isNull();

        ByteBuffer bytes = copy.bytes();

        assertThat(text(bytes)).isEqualTo(TEXT);
        assertThat(bytes.isDirect()).isTrue();
        assertThat(bytes.isReadOnly()).isTrue();
        assertThat(copy.bytes()).isSameAs(bytes);
    }

    @Test
    void cannotBeReadOnceItIsReleased() {
        copy.bytes();
        ByteBuffer bytes = copy.bytes();

        copy.release();

        assertThatIllegalStateException().isThrownBy(() -> bytes.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcdefghij", "abc", "abcdefghijklm"})
    void isNeverMadeOfAFileThatWasEdited(String text) throws IOException {
        copy.bytes();
        Files.writeString(path, text, StandardOpenOption.TRUNCATE_EXISTING);

        assertThat(copy.bytes()).isNull();
        assertThat(copy.bytes()).isNull();
    }

    @Test
    void isNotMadeWhereThereIsNoRoomAndGivesItsRoomBack() {
        MemoryCopy.Room room = new MemoryCopy.Room(2 * TEXT.length() - 1);
        MemoryCopy first = new MemoryCopy(file, room);
        MemoryCopy second = new MemoryCopy(file, room);
        first.bytes();
        second.bytes();

        assertThat(first.bytes()).isNotNull();
        assertThat(second.bytes()).isNull();
        first.release();
        assertThat(second.bytes()).isNotNull();
        second.release();
        assertThat(room.tryTake(2 * TEXT.length() - 1)).isTrue();
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.US_ASCII.decode(bytes.duplicate()).toString();
    }
}
