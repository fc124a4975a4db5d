package lineup.loadtest.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import lineup.loadtest.proc.Programs;

/**
 * strace or perf at work on a process tree, from its attachment to the table it leaves.
 *
 * <p>strace comes first: it stops the server at each call, which costs much, but it loses none. perf trace is kinder
 * and may lose some. An IOException says in one line why neither can be used.
 */
final class SyscallTracer implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;
    /** perf does not say when it has begun. */
    private static final long PERF_START_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Process process;
    private final Path table;
    private final Function<String, Map<String, Long>> reader;

    private SyscallTracer(List<String> command, Path table, Function<String, Map<String, Long>> reader)
            throws IOException {
        this.table = table;
        this.reader = reader;
        process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    static SyscallTracer attach(ProcessHandle server) throws IOException {
        String reason = "neither strace nor perf is on PATH";
        for (String name : Stream.of("strace", "perf").filter(each -> Programs.find(each).isPresent()).toList()) {
            SyscallTracer tracer = name.equals("strace") ? strace(server) : perf(server);
            String complaint = tracer.awaitAttached(name.equals("strace"));
            if (complaint.isEmpty()) {
                return tracer;
            }
            tracer.close();
            reason = name + " is not allowed to: " + complaint;
        }
        throw new IOException(reason);
    }

    /** Detaches, and returns the number of calls by name. */
    Map<String, Long> detach() throws IOException, InterruptedException {
        // Both take SIGTERM as the wish to write the table; through the handle, which leaves their pipes open.
        process.toHandle().destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("the tracer does not end");
        }
        return reader.apply(Files.readString(table));
    }

    /** Ends it, if it still runs; a server that it had stopped then goes on. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(table);
    }

    private static SyscallTracer strace(ProcessHandle server) throws IOException {
        Path table = Files.createTempFile("syscalls", ".txt");
        List<String> command = new ArrayList<>(List.of("strace", "-c", "-f", "-o", table.toString()));
        Stream.concat(Stream.of(server), server.descendants())
                .forEach(each -> command.addAll(List.of("-p", Long.toString(each.pid()))));
        return new SyscallTracer(command, table, SyscallTable::strace);
    }

    private static SyscallTracer perf(ProcessHandle server) throws IOException {
        Path table = Files.createTempFile("syscalls", ".txt");
        List<String> pids = Stream.concat(Stream.of(server), server.descendants())
                .map(each -> Long.toString(each.pid())).toList();
        return new SyscallTracer(List.of("perf", "trace", "-s", "-o", table.toString(), "-p", String.join(",", pids)),
                table, SyscallTable::perf);
    }

    /** What it complained of; empty when it is attached. */
    private String awaitAttached(boolean says) throws IOException {
        BufferedReader err = process.errorReader();
        if (says) {
            String line = err.readLine();
            if (line == null || !line.contains("attached")) {
                return "it says '" + line + "'";
            }
            // It tells of every thread that the server starts; were its pipe full, it would stop the server for good.
            Thread.ofVirtual().name("strace stderr").start(() -> drain(err));
            return "";
        }
        LockSupport.parkNanos(PERF_START_NANOS);
        return process.isAlive() ? "" : "it says '" + err.readLine() + "'";
    }

    private static void drain(Reader err) {
        try {
            err.transferTo(Writer.nullWriter());
        } catch (IOException _) {
            // The tracer has been ended.
        }
    }
}
