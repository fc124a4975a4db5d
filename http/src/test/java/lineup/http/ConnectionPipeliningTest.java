package lineup.http;

import static lineup.http.Want.RESPOND;
import static lineup.http.Want.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionPipeliningTest {
    private static final String END = " HTTP/1.1¶Host: a¶¶";

    private final Dialogue dialogue = new Dialogue();

    @Test
    void answersInOrderAndWritesTheBatchAtOnce() {
        dialogue.send("GET /1" + END + "GET /2" + END + "HEAD /3" + END + "GET /4" + END).run();

        assertThat(dialogue.answers()).isEqualTo("[200]/1[200]/2[200][200]/4");
        assertThat(dialogue.performed()).containsExactly(RESPOND, RESPOND, RESPOND, RESPOND, WRITE);
        assertThat(dialogue.connection.wants()).isEqualTo(Want.READ);
    }

    @Test
    void writesWhatIsReadyBeforeItReadsTheRestOfAPartialRequest() {
        dialogue.send("GET /1" + END + "¶GET /2" + END + "GET /3").run();

        assertThat(dialogue.answers()).isEqualTo("[200]/1[200]/2");
        assertThat(dialogue.performed()).containsExactly(RESPOND, RESPOND, WRITE);
        assertThat(dialogue.connection.waiting()).isEqualTo(Waiting.HEAD);
        assertThat(dialogue.send(END).run().answers()).isEqualTo("[200]/1[200]/2[200]/3");
    }

    @Test
    void writesABatchThatHasReachedItsBoundBeforeItAnswersMore() {
        Limits limits = new Limits(8192, 32768, 100, 8, 65536, 65536, 250);
        Dialogue small = new Dialogue(limits);
        small.send(("GET /1234567890" + END).repeat(5)).run(); // each response has about 100 bytes

        assertThat(small.performed()).containsExactly(RESPOND, RESPOND, RESPOND, WRITE, RESPOND, RESPOND, WRITE);
        assertThat(small.answers()).isEqualTo("[200]/1234567890".repeat(5));
    }

    @Test
    void closesAfterTheRequestThatAskedForItAndAnswersNoneBehindIt() {
        dialogue.send("GET /1" + END + "GET /2 HTTP/1.1¶Host: a¶Connection: close¶¶GET /3" + END).run();

        assertThat(dialogue.answers()).isEqualTo("[200]/1[200 close]/2");
        assertThat(dialogue.endInput().connection.closeReason()).isEqualTo(CloseReason.ANSWERED);
    }

    @Test
    void answersWhatCameBeforeABadRequestThenRejectsAndCloses() {
        dialogue.send("GET /1" + END + "GET /2" + END + "GET <00>" + END).run();

        assertThat(dialogue.answers()).startsWith("[200]/1[200]/2[400 close]The head contains");
        assertThat(dialogue.performed()).containsExactly(RESPOND, RESPOND, RESPOND, WRITE, Want.SHUT_OUTPUT);
    }

    @Test
    void sendsAFileBeforeItAnswersTheNextRequest(@TempDir Path folder) throws IOException {
        Path path = Files.write(folder.resolve("file"), new byte[1000]);
        FileChannel file = FileChannel.open(path);
        dialogue.answerNextWith(new Content.FilePart(file, 100, 800));

        dialogue.send("GET /1" + END + "GET /2" + END).run();

        assertThat(dialogue.performed()).containsExactly(RESPOND, WRITE, RESPOND, WRITE);
        assertThat(dialogue.received()).contains("Content-Length: 800¶").endsWith("/2");
        assertThat(file.isOpen()).isFalse();
        assertThat(dialogue.connection.waiting()).isEqualTo(Waiting.NEXT_REQUEST);
    }

    @Test
    void waitsForTheNextRequestAfterAFirstResponseThatWasAFile(@TempDir Path folder) throws IOException {
        FileChannel file = FileChannel.open(Files.write(folder.resolve("file"), new byte[10]));

        dialogue.answerNextWith(new Content.FilePart(file, 0, 10)).send("GET /" + END).run();

        assertThat(dialogue.connection.waiting()).isEqualTo(Waiting.NEXT_REQUEST);
    }

    @Test
    void closesTheFileThatHeadDoesNotSend(@TempDir Path folder) throws IOException {
        FileChannel file = FileChannel.open(Files.write(folder.resolve("file"), new byte[10]));

        dialogue.answerNextWith(new Content.FilePart(file, 0, 10)).send("HEAD /" + END).run();

        assertThat(file.isOpen()).isFalse();
        assertThat(dialogue.received()).endsWith("Content-Length: 10¶¶");
    }

    @Test
    void answersALongPipelineWithoutGrowingItsStack() {
        int count = 20_000;
        dialogue.send(String.join("", Collections.nCopies(count, "GET /" + END))).run();

        assertThat(dialogue.answers()).isEqualTo("[200]/".repeat(count));
    }
}
