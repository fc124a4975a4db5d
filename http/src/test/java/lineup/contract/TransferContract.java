package lineup.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import lineup.server.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Downloads that do not fit into the kernel's buffers. */
abstract class TransferContract extends ServedContract {
    private static final String GET = "GET /large.bin HTTP/1.1\r\nHost: a\r\n\r\n";
    /** In bytes. */
    private static final int SIP = 5_000;

    TransferContract(Trial trial) {
        super(trial);
    }

    private static long checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return checksum.getValue();
    }

    private void expectLarge(Answer answer) {
        answer.expect(200).expectField("Content-Length", String.valueOf(site.large().length));
        assertThat(checksum(answer.content())).isEqualTo(checksum(site.large()));
    }

    @Test
    void aLargeFileArrivesWhole() throws IOException {
        expectLarge(ask(GET));
    }

    @Test
    void largeFilesThatWereAskedForTogetherArriveInOrder() throws IOException {
        try (Client client = connect()) {
            client.send(GET + "GET /plain.txt HTTP/1.1\r\nHost: a\r\n\r\n" + GET);
            expectLarge(client.answer());
            client.answer().expect(200).expectText(TestSite.PLAIN);
            expectLarge(client.answer());
        }
    }

    @Test
    void aClientThatReadsInSmallSipsGetsItWhole() throws IOException {
        try (Client client = Client.withSmallWindow(server)) {
            client.send(GET.replace("HTTP/1.1\r\n", "HTTP/1.1\r\nConnection: close\r\n"));
            client.answerToHead().expect(200);
            CRC32C checksum = new CRC32C();
            for (byte[] sip; (sip = client.sip(SIP)).length > 0; ) {
                checksum.update(sip);
                Thread.yield();
            }
            assertThat(checksum.getValue()).isEqualTo(checksum(site.large()));
        }
    }

    @Test
    void aLargeRangeIsCutFromTheRightPlace() throws IOException {
        String range = GET.replace("Host", "Range: bytes=1000001-7000000\r\nHost");
        Answer answer = ask(range).expect(206);
        byte[] expected = Arrays.copyOfRange(site.large(), 1_000_001, 7_000_001);
        assertThat(checksum(answer.content())).isEqualTo(checksum(expected));
    }

    @Test
    void aFileThatIsEditedWhileItIsSentIsCutOffAndNeverMixed() throws IOException {
        Path file = Files.write(site.root().resolve("edited.bin"), site.large());
        try (Server own = trial.start(site, options -> options);
                Client client = Client.withSmallWindow(own)) {
            client.send(GET.replace("large.bin", "edited.bin"));
            client.answerToHead().expect(200);
            Files.write(file, new byte[site.large().length], StandardOpenOption.WRITE);
            int received = 0;
            for (byte[] sip; (sip = client.sip(SIP)).length > 0; ) {
                received += sip.length;
            }
            assertThat(received).isLessThan(site.large().length);
        } finally {
            Files.delete(file);
        }
    }

    /** Small enough to be kept in memory from the second answer on, too large for one write of a thread that waits. */
    @ParameterizedTest
    @CsvSource({"0-, 0, 100000", "99-70098, 99, 70000", "-40000, 60000, 40000"})
    void aMediumFileIsTheSameFromTheDiskAndFromMemory(String range, int position, int length) throws IOException {
        byte[] medium = Arrays.copyOf(site.large(), 100_000);
        Path file = Files.write(site.root().resolve("medium.bin"), medium);
        String get = "GET /medium.bin HTTP/1.1\r\nHost: a\r\nRange: bytes=" + range + "\r\n\r\n";
        try {
            for (int i = 0; i < 2; i++) {
                try (Client client = connect()) {
                    client.send(get + get);
                    for (Answer answer : List.of(client.answer(), client.answer())) {
                        assertThat(answer.expect(206).content())
                                .isEqualTo(Arrays.copyOfRange(medium, position, position + length));
                    }
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void clientsThatVanishDuringADownloadCostNobodyElse() throws IOException {
        for (int i = 0; i < 3; i++) {
            Client vanishing = Client.withSmallWindow(server);
            vanishing.send(GET).bytes(SIP);
            vanishing.reset();
        }
        expectLarge(Client.ask(server, GET));
    }
}
