package lineup.loadtest.compare;

import static lineup.loadtest.engine.ScriptedServer.always;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import lineup.loadtest.engine.ScriptedServer;

/** A program that acts as a server under test, or as one that fails; the first argument tells which. */
public final class FakeServer {

    private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    private static final int LAST_REQUEST = 10;

    private FakeServer() {
    }

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "good" -> serve(always(GOOD));
            case "bad" -> serve(FakeServer::answerFirstWellThenBadly);
            case "parent" -> {
                Process child = new ProcessBuilder("sleep", "60").start();
                Files.writeString(Path.of(args[1]), Long.toString(child.pid()));
                serve(always(GOOD));
            }
            case "dies" -> serve(FakeServer::dieUnderLoad);
            case "fails" -> {
                System.err.println("cannot listen: a made-up reason");
                System.exit(7);
            }
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    /** The command that starts it, as a server is named on the command line. */
    public static String spec(String name, String... args) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return name + "='" + java + "' -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path") + "' "
                + FakeServer.class.getName() + " " + String.join(" ", List.of(args));
    }

    private static void serve(ScriptedServer.Script script) throws IOException, InterruptedException {
        try (ScriptedServer server = new ScriptedServer(script)) {
            System.out.println("ready at " + server.url() + " now");
            new CountDownLatch(1).await();
        }
    }

    private static void answerFirstWellThenBadly(ScriptedServer.Talk talk) throws IOException {
        while (talk.request()) {
            talk.send(talk.number() == 1 ? GOOD : "HTTP/1.1 500 No\r\nContent-Length: 5\r\n\r\nsorry");
        }
    }

    private static void dieUnderLoad(ScriptedServer.Talk talk) throws IOException {
        while (talk.request()) {
            talk.send(GOOD);
            if (talk.number() >= LAST_REQUEST) {
                System.err.println("out of luck");
                // At once: a JVM that halts by itself first waits for its threads.
                new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid())).start();
                talk.hang();
            }
        }
    }
}
