package lineup.loadtest.control;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lineup.loadtest.http.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The null responder over real sockets: as many answers as heads have ended, however they arrive. */
class NullResponderTest {

    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n\r\nok\n";

    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private NullResponder responder;

    @BeforeEach
    void start() throws IOException {
        responder = new NullResponder(0, 2);
        threads.submit(() -> {
            responder.run();
            return null;
        });
    }

    @AfterEach
    void stop() throws IOException {
        responder.close();
        threads.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            GET / HTTP/1.1~Host: a~~                              ; 1
            GET / HTTP/1.1~Host: a~~GET /b HTTP/1.1~Host: a~~     ; 2
            GET / HTTP/1.1~|Host: a~|~                            ; 1
            GET / HTTP/1.1~Host: a<CR>|<LF><CR>|<LF>GET / HTTP/1.1~~ ; 2
            GET / HTTP/1.1<CR><CR><LF><CR><LF>                    ; 1
            ~~~~                                                  ; 2
            GET / HTTP/1.1~A: a long line of a field that nobody reads~|B: and another one~~GET / HTTP/1.1~~ ; 2
            """)
    void answersEachHeadOnce(String sent, int answers) throws IOException {
        try (Socket socket = connect()) {
            for (String part : sent.replace("~", "\r\n").replace("<CR>", "\r").replace("<LF>", "\n").split("\\|")) {
                socket.getOutputStream().write(part.getBytes(US_ASCII));
            }
            assertThat(read(socket, answers)).isEqualTo(ANSWER.repeat(answers));
            // Whatever was answered too much would come before the answer to this one.
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(US_ASCII));
            assertThat(read(socket, 1)).isEqualTo(ANSWER);
            socket.shutdownOutput();
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void answersOnceWhereverAHeadIsSplit() throws IOException {
        String head = "GET /index.html HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\n\r\n";
        try (Socket socket = connect()) {
            for (int i = 1; i < head.length(); i++) {
                socket.getOutputStream().write(head.substring(0, i).getBytes(US_ASCII));
                socket.getOutputStream().write(head.substring(i).getBytes(US_ASCII));
                assertThat(read(socket, 1)).isEqualTo(ANSWER);
            }
            assertThat(socket.getInputStream().available()).isZero();
        }
    }

    @Test
    void closesAfterTheLastAnswer() throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(US_ASCII));
            assertThat(read(socket, 1)).isEqualTo(ANSWER);
            socket.getOutputStream().write("GET / HTTP/1.1\r\nConnection: close\r\n\r\n".getBytes(US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII)).isEqualTo(ANSWER);
        }
    }

    @Test
    void canAnswerWithAsMuchAsAFileTakes() {
        String answer = new String(NullAnswer.FILE.bytes(), US_ASCII);
        int head = answer.indexOf("\r\n\r\n") + 4;
        assertThat(answer.substring(0, head)).hasSizeBetween(300, 350).contains("\r\nContent-Length: 1024\r\n")
                .matches("HTTP/1.1 200 OK\r\n([A-Za-z-]+: [ -~]+\r\n){9}\r\n");
        assertThat(answer.substring(head)).hasSize(1_024);
    }

    @Test
    void owesAnswersToAClientThatDoesNotRead() throws IOException {
        int many = 200_000;
        try (Socket socket = connect()) {
            Thread writer = Thread.ofPlatform().start(() -> {
                try {
                    socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".repeat(many).getBytes(US_ASCII));
                } catch (IOException e) {
                    throw new IllegalStateException("cannot ask", e);
                }
            });
            assertThat(read(socket, many)).isEqualTo(ANSWER.repeat(many));
            assertThat(writer.isAlive() ? socket.getInputStream().available() : 0).isZero();
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", HttpUrl.parse(responder.url()).port());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(5_000);
        return socket;
    }

    private static String read(Socket socket, int answers) throws IOException {
        return new String(socket.getInputStream().readNBytes(answers * ANSWER.length()), US_ASCII);
    }
}
