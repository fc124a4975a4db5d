package lineup.loadtest.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lineup.loadtest.proc.Pinning;

/** Looks at everything in order, in about ten seconds. */
public final class Doctor {

    private Doctor() {
    }

    /** The findings, each of which stands for itself. This process is pinned afterwards, where that is possible. */
    public static List<Finding> examine() throws IOException, InterruptedException {
        SystemFiles files = new SystemFiles(Path.of("/"));
        List<Finding> findings = new ArrayList<>(new LimitChecks(files).findings());
        findings.addAll(new CpuChecks(files, Runtime.getRuntime().availableProcessors()).findings());
        findings.addAll(ClockChecks.findings());
        Optional<Pinning> pinning = Pinning.apply();
        findings.addAll(LoadChecks.findings(pinning));
        findings.addAll(ToolChecks.findings());
        return findings;
    }
}
