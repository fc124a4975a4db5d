package lineup.loadtest.proc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** A folder in the form of /proc, in which a test lets processes come, work and go. */
record FakeProc(Path folder) {

    ProcFolder asSystem() {
        return new ProcFolder(folder, _ -> OptionalLong.empty());
    }

    /** @param own ticks in user code; {@code children} likewise of the children that were waited for */
    FakeProc with(long pid, long parent, long own, long children) {
        write(pid + "/stat", pid + " (server) S " + parent + " 1 1 0 -1 0 0 0 0 0 " + own + " 0 " + children
                + " 0 20 0 3 0 " + pid * 10 + " 0 0\n");
        return this;
    }

    FakeProc without(long pid) {
        try {
            Files.delete(folder.resolve(pid + "/stat"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    FakeProc withTask(long pid, long tid, long voluntary, long involuntary, long cpuNanos) {
        write(pid + "/task/" + tid + "/schedstat", cpuNanos + " 5 6\n");
        return write(pid + "/task/" + tid + "/status", "Name:\tx\nvoluntary_ctxt_switches:\t" + voluntary
                + "\nnonvoluntary_ctxt_switches:\t" + involuntary + "\n");
    }

    FakeProc write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
