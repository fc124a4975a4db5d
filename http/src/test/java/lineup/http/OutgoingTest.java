package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutgoingTest {
    private final Outgoing outgoing = new Outgoing();

    @TempDir
    private Path folder;

    @Test
    void collectsHeadsAndSmallContentsInOneRunOfBytes() {
        outgoing.append(Bytes.of("head"));
        outgoing.append(new Content.Bytes(Bytes.of("content")));
        outgoing.append(Bytes.of("next..."), 4);

        assertThat(remaining(outgoing.bytes())).isEqualTo("headcontentnext");
        assertThat(outgoing.file()).isNull();
        assertThat(outgoing.fileRemaining()).isZero();
    }

    @Test
    void goesOnWhereAPartialWriteStopped() {
        outgoing.append(Bytes.of("abcdef"));

        outgoing.bytes().position(4);

        assertThat(remaining(outgoing.bytes())).isEqualTo("ef");
        assertThat(outgoing.isEmpty()).isFalse();
        outgoing.bytes().position(6);
        assertThat(outgoing.isEmpty()).isTrue();
    }

    @Test
    void sendsAFilePartAfterTheBytesAndIsFullWithIt() throws IOException {
        FileChannel file = open("0123456789");
        outgoing.append(Bytes.of("head"));
        assertThat(outgoing.isFull(Limits.DEFAULTS)).isFalse();

        outgoing.append(new Content.FilePart(file, 3, 5));

        assertThat(outgoing.isFull(Limits.DEFAULTS)).isTrue();
        assertThat(outgoing.filePosition()).isEqualTo(3);
        assertThat(outgoing.fileRemaining()).isEqualTo(5);
        outgoing.bytes().position(4);
        outgoing.onFileSent(4);
        assertThat(outgoing.isEmpty()).isFalse();
        assertThat(outgoing.filePosition()).isEqualTo(7);
        outgoing.onFileSent(1);
        assertThat(outgoing.isEmpty()).isTrue();
    }

    @Test
    void closesTheFileWhenReleasedAndCanBeUsedAgain() throws IOException {
        FileChannel file = open("0123456789");
        outgoing.append(Bytes.of("head"));
        outgoing.append(new Content.FilePart(file, 0, 10));
        outgoing.onFileSent(3);

        outgoing.release();

        assertThat(file.isOpen()).isFalse();
        assertThat(outgoing.isEmpty()).isTrue();
        assertThat(outgoing.file()).isNull();
        outgoing.append(new Content.FilePart(open("abc"), 0, 3));
        assertThat(outgoing.fileRemaining()).isEqualTo(3);
        assertThat(outgoing.filePosition()).isZero();
        outgoing.release();
    }

    @Test
    void showsWhatRemainsOfALargerFilePartThatIsInMemory() throws IOException {
        String text = "0123456789".repeat(1000);
        FileChannel file = open(text);
        outgoing.append(Bytes.of("head"));
        outgoing.append(new Content.FilePart(file, 3, 9000, inMemory(text)));

        assertThat(remaining(outgoing.fileBytes())).isEqualTo(text.substring(3, 9003));
        outgoing.onFileSent(8998);
        assertThat(remaining(outgoing.fileBytes())).isEqualTo("12");
        outgoing.onFileSent(2);
        assertThat(outgoing.fileBytes()).isNull();
        outgoing.release();
        outgoing.append(new Content.FilePart(file, 3, 9000));
        assertThat(outgoing.fileBytes()).isNull();
        file.close();
    }

    @Test
    void collectsASmallFilePartThatIsInMemory() throws IOException {
        try (FileChannel file = open("0123456789")) {
            outgoing.append(Bytes.of("head"));
            outgoing.append(new Content.FilePart(file, 3, 5, inMemory("0123456789")));

            assertThat(remaining(outgoing.bytes())).isEqualTo("head34567");
            assertThat(outgoing.file()).isNull();
        }
    }

    private static Content.Hold inMemory(String text) {
        return new Content.Hold() {
            @Override
            public boolean isIntact() {
                return true;
            }

            @Override
            public ByteBuffer inMemory() {
                return ByteBuffer.wrap(Bytes.of(text));
            }

            @Override
            public void release() {
                // memory only
            }
        };
    }

    @Test
    void isFullAtTheLimitOfABatch() {
        outgoing.append(new byte[Limits.DEFAULTS.batch() - 1]);
        assertThat(outgoing.isFull(Limits.DEFAULTS)).isFalse();

        outgoing.append(new byte[1]);
        assertThat(outgoing.isFull(Limits.DEFAULTS)).isTrue();
    }

    private FileChannel open(String text) throws IOException {
        return FileChannel.open(Files.writeString(Files.createTempFile(folder, "part", ""), text));
    }

    private static String remaining(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return Bytes.show(copy);
    }
}
