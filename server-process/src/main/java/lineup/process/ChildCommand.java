package lineup.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lineup.server.ServerOptions;

/** The command that starts a child. */
final class ChildCommand {
    /**
     * A child lives for one connection: starting fast matters, peak speed does not. The serial collector has no threads
     * to start, the first compiler tier is enough, no performance data file is written, and 32 MB hold the largest
     * response.
     */
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xshare:auto", "-Xmx32m", "-Xss256k");

    private ChildCommand() {}

    static List<String> of(ServerOptions options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
        command.add(Long.toString(ProcessHandle.current().pid()));
        command.addAll(ChildArguments.of(options));
        return command;
    }
}
