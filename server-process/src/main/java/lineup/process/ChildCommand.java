package lineup.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lineup.server.ServerOptions;

/** The command that starts a child. */
final class ChildCommand {
    /** When set, the children's AOT cache is recorded into this file instead of being used. */
    static final String RECORD = "lineup.child.record";

    /**
     * A child lives for one connection. The serial collector has no threads to start, the first compiler tier is
     * enough, no performance data file is written, and 32 MB hold the largest response: this bounds what a child takes,
     * while its start gets faster only by the AOT cache, which fits the layout of objects it was recorded with. What a
     * JVM that is told to end while it comes up has to say belongs to the parent, not into the server's output.
     */
    private static final List<String> BOUNDS = List.of(
            "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
            "-XX:+DisplayVMOutputToStderr", "-Xmx32m", "-Xss256k");

    /** What the JDK would find out itself, but takes long for: in a file, among all services, by compiling calls. */
    private static final List<String> ANSWERS = List.of(
            "-Djdk.includeInExceptions=hostInfoExclSocket",
            "-Djava.nio.channels.spi.SelectorProvider=sun.nio.ch.EPollSelectorProvider",
            "-Djdk.reflect.useNativeAccessorOnly=true");

    /**
     * The cache lies at the same address in every child, so that they share more of its pages, and no thread looks for
     * the profiles that it does not hold. A JVM that does not know these flags passes over them.
     */
    private static final List<String> SHARING = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0", "-XX:-AOTReplayTraining");

    private static final String JAR = ".jar";

    private ChildCommand() {}

    static List<String> of(ServerOptions options) {
        String classPath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(BOUNDS);
        command.addAll(ANSWERS);
        command.addAll(SHARING);
        String record = System.getProperty(RECORD);
        command.addAll(record == null ? cacheFlags(classPath) : recordFlags(record));
        command.addAll(List.of("-cp", classPath, Child.class.getName()));
        command.add(Long.toString(ProcessHandle.current().pid()));
        command.addAll(ChildArguments.of(options));
        return command;
    }

    /** Without profiles, for which the compiler would be busy from the first moment on, and which take some 6 MB. */
    private static List<String> recordFlags(String cache) {
        return List.of("-XX:AOTCacheOutput=" + cache, "-XX:-AOTRecordTraining");
    }

    /**
     * The AOT cache lies beside the jar. One that does not fit, such as of another JDK, is passed over by the JVM,
     * which must not say so where the access log is written; one that is missing would cost more than none.
     */
    static List<String> cacheFlags(String classPath) {
        if (!classPath.endsWith(JAR)) {
            return List.of();
        }
        try {
            Path cache = Path.of(classPath.substring(0, classPath.length() - JAR.length()) + "-child.aot").toRealPath();
            return List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off,cds*=off");
        } catch (IOException e) { // there is none, or the class path is more than one jar
            return List.of();
        }
    }
}
