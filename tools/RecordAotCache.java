import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Records the AOT cache of a server's jar, and that of its children if it has any, by serving some requests with it:
 *
 * <pre>
 *  java tools/RecordAotCache.java server-nio/target/server-nio.jar
 * </pre>
 *
 * writes {@code server-nio.aot} beside the jar, from requests to the last of its models. Servers run without it, only
 * starting slower, so that whatever goes wrong here is said in one line and is no failure.
 */
public final class RecordAotCache {
    /**
     * A cache fits only the layout of objects it was recorded with, which is as in the launcher, and holds more of what
     * is needed if the JDK takes the same ways. Without profiles, for which the compilers would be busy before the
     * first request: that costs a start some 20 ms of processor time.
     */
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmx512m",
            "-Djdk.includeInExceptions=hostInfoExclSocket", "-Djdk.reflect.useNativeAccessorOnly=true",
            "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

    private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int SILENCE_MILLIS = 300;
    private static final int REHEARSAL_SECONDS = 2;

    /** The ways of most answers: a file, one that is known already, a part, a folder, and nothing. */
    private static final String REQUESTS = """
            GET / HTTP/1.1
            Host: localhost
            User-Agent: Mozilla/5.0
            Accept: text/html,application/xhtml+xml;q=0.9,*/*;q=0.8
            Accept-Language: en
            Accept-Encoding: gzip, deflate, br, zstd

            GET / HTTP/1.1
            Host: localhost
            If-None-Match: "none"
            If-Modified-Since: Tue, 02 Jan 2024 03:04:05 GMT

            GET / HTTP/1.1
            Host: localhost
            Range: bytes=0-9

            GET /docs HTTP/1.1
            Host: localhost

            GET /nobody/is/here HTTP/1.1
            Host: localhost

            """.replace("\n", "\r\n");

    private RecordAotCache() {}

    public static void main(String[] args) throws InterruptedException {
        Path jar = Path.of(args[0]).toAbsolutePath();
        try {
            record(jar);
        } catch (IOException e) {
            System.err.println("no AOT cache for " + jar.getFileName() + ", it will start slower: " + e.getMessage());
        }
    }

    private static void record(Path jar) throws IOException, InterruptedException {
        Path cache = beside(jar, ".aot");
        Path ofChildren = beside(jar, "-child.aot");
        Path log = beside(jar, "-aot.log");
        Files.deleteIfExists(cache);
        Files.deleteIfExists(ofChildren);
        String model = lastModel(jar);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of(
                "-XX:AOTCacheOutput=" + cache, "-Dlineup.child.record=" + ofChildren, "-jar", jar.toString(),
                "--model", model, "--root", "www", "--port", "0", "--drain", "1m"));
        boolean hasChild = model.endsWith(".ProcessServer");
        if (hasChild) {
            command.addAll(List.of("--max-connections", "1")); // one child, since all would record into the same file
        }
        Process server = new ProcessBuilder(command).redirectErrorStream(true).start();
        server.onExit().orTimeout(1, TimeUnit.MINUTES).exceptionally(late -> {
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            return server.destroyForcibly();
        });
        try (BufferedReader output = server.inputReader(); Writer all = Files.newBufferedWriter(log)) {
            if (hasChild) {
                server.waitFor(REHEARSAL_SECONDS, TimeUnit.SECONDS); // it rehearses only while nobody waits
            }
            try (Socket client = connect(output)) {
                request(client);
                awaitDeadlines(client);
                server.toHandle().destroy(); // while the connection is open, so that a child has to be stopped as well
            }
            output.transferTo(all);
            server.waitFor();
        } finally {
            server.destroyForcibly();
        }
        if (!Files.exists(cache)) {
            throw new IOException("the JVM wrote none, see " + log);
        }
    }

    /** Its class, which is what the launcher names too. */
    private static String lastModel(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile());
                InputStream models = file.getInputStream(file.getEntry("META-INF/services/lineup.server.Model"))) {
            return new String(models.readAllBytes(), StandardCharsets.US_ASCII).lines().toList().getLast();
        }
    }

    private static Path beside(Path jar, String ending) {
        return jar.resolveSibling(jar.getFileName().toString().replace(".jar", ending));
    }

    private static Socket connect(BufferedReader output) throws IOException {
        for (String line; (line = output.readLine()) != null; ) {
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                Socket client = new Socket("127.0.0.1", Integer.parseInt(port.group(1)));
                client.setSoTimeout(PATIENCE_MILLIS);
                return client;
            }
        }
        throw new IOException("the server does not start");
    }

    /** Keeps silent until the server has looked at its clock, since what that needs shall be in the cache as well. */
    private static void awaitDeadlines(Socket client) throws IOException {
        client.setSoTimeout(SILENCE_MILLIS);
        try {
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketTimeoutException e) {
            return; // not all models close the connection meanwhile
        }
    }

    private static void request(Socket client) throws IOException {
        client.getOutputStream().write(REQUESTS.getBytes(StandardCharsets.US_ASCII));
        StringBuilder answers = new StringBuilder();
        byte[] buffer = new byte[8192];
        for (int count; !answers.toString().contains("HTTP/1.1 404"); ) {
            if ((count = client.getInputStream().read(buffer)) < 0) {
                throw new IOException("the server closes the connection");
            }
            answers.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
        }
    }
}
