package lineup.loadtest.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Reads one output of a server to its end, so that the server never blocks on a full pipe; keeps the last line. */
final class ServerOutput {

    private final AtomicReference<String> lastLine = new AtomicReference<>("");
    private final Thread reader;

    ServerOutput(String name, BufferedReader lines, Consumer<String> onLine) {
        reader = Thread.ofPlatform().daemon().name(name).start(() -> drain(lines, onLine));
    }

    /** The last line that was not blank, once all output is read or after a moment. */
    String lastLine() throws InterruptedException {
        reader.join(1_000);
        return lastLine.get();
    }

    private void drain(BufferedReader lines, Consumer<String> onLine) {
        try (lines) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    lastLine.set(line.strip());
                    onLine.accept(line);
                }
            }
        } catch (IOException _) {
            // The pipe breaks when the server is killed, and then there is no more to read.
        }
    }
}
