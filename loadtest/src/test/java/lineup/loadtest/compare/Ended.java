package lineup.loadtest.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a process has ended whose number a server wrote down. */
public final class Ended {

    private Ended() {
    }

    /** One that nobody has waited for yet has ended too. */
    public static boolean isEnded(Path pidFile) throws IOException {
        Path stat = Path.of("/proc", Files.readString(pidFile), "stat");
        try {
            String line = Files.readString(stat);
            return line.startsWith("Z", line.lastIndexOf(')') + 2);
        } catch (IOException _) {
            return true;
        }
    }
}
