package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lineup.http.Content.FileParts.Section;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several parts of a file on their way out. */
class OutgoingPartsTest {
    private final Outgoing outgoing = new Outgoing();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private Content.FileParts parts;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException {
        FileChannel file = FileChannel.open(Files.writeString(folder.resolve("file"), "0123456789"));
        parts = new Content.FileParts(
                file,
                List.of(
                        new Section(Bytes.of("<a>"), 7, 3),
                        new Section(Bytes.of("<b>"), 0, 1),
                        new Section(Bytes.of("<c>"), 2, 4)),
                Bytes.of("<end>"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void leaveInOrderHoweverFewBytesAreAcceptedAtATime(int most) throws IOException {
        outgoing.append(Bytes.of("head"));
        outgoing.append(parts);

        while (!outgoing.isEmpty()) {
            assertThat(write(most)).isPositive();
        }

        assertThat(Bytes.show(sent.toByteArray())).isEqualTo("head<a>789<b>0<c>2345<end>");
        assertThat(parts.length()).isEqualTo(sent.size() - "head".length());
    }

    @Test
    void goOnWhereAWriteOfNothingStopped() throws IOException {
        outgoing.append(parts);
        write(4);

        outgoing.onFileSent(0);

        assertThat(outgoing.filePosition()).isEqualTo(8);
        assertThat(outgoing.fileRemaining()).isEqualTo(2);
        assertThat(outgoing.isEmpty()).isFalse();
    }

    @Test
    void fillTheBatch() {
        assertThat(outgoing.isFull(Limits.DEFAULTS)).isFalse();

        outgoing.append(parts);

        assertThat(outgoing.isFull(Limits.DEFAULTS)).isTrue();
        outgoing.release();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 5, 9, 18, 1000})
    void closeTheFileWhenReleasedHoweverFarTheyGot(int progress) throws IOException {
        outgoing.append(parts);
        for (int i = 0; i < progress && !outgoing.isEmpty(); i++) {
            write(1);
        }

        outgoing.release();

        assertThat(parts.file().isOpen()).isFalse();
        assertThat(outgoing.isEmpty()).isTrue();
        assertThat(outgoing.bytes().hasRemaining()).isFalse();
        assertThat(outgoing.file()).isNull();
        assertThat(outgoing.isFull(Limits.DEFAULTS)).isFalse();
        outgoing.append(Bytes.of("next"));
        assertThat(outgoing.bytes().remaining()).isEqualTo(4);
    }

    /** As a wire writes: the bytes first, then the file. */
    private int write(int most) throws IOException {
        ByteBuffer bytes = outgoing.bytes();
        byte[] some = new byte[Math.min(most, bytes.remaining())];
        bytes.get(some);
        sent.writeBytes(some);
        if (bytes.hasRemaining()) {
            return some.length;
        }
        ByteBuffer slice = ByteBuffer.allocate((int) Math.min(most - some.length, outgoing.fileRemaining()));
        if (!slice.hasRemaining()) {
            return some.length;
        }
        int read = outgoing.file().read(slice, outgoing.filePosition());
        sent.write(slice.array(), 0, read);
        outgoing.onFileSent(read);
        return some.length + read;
    }
}
