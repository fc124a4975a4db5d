package lineup.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of {@code doctor}, as a process of its own since it pins itself. */
class DoctorProgramTest {

    @Test
    void examinesTheMachine(@TempDir Path folder) throws Exception {
        Path json = folder.resolve("doctor.json");
        List<String> lines;
        int exitCode;
        try (Program program = Program.start("doctor", "--json", json.toString())) {
            lines = program.out().lines().toList();
            exitCode = program.exitCode();
        }
        assertThat(lines).hasSizeGreaterThan(15).allMatch(line -> line.length() <= 100);
        assertThat(lines.stream().skip(1)).allMatch(line -> line.matches("(OK|WARN|FAIL) +\\S.*| {20,}\\S.*"));
        assertThat(exitCode).isEqualTo(lines.stream().anyMatch(line -> line.startsWith("FAIL")) ? 1 : 0);
        JsonNode document = new ObjectMapper().readTree(json.toFile());
        assertThat(document.get("schema").asText()).isEqualTo("lineup-doctor/1");
        assertThat(StreamSupport.stream(document.get("findings").spliterator(), false)
                .map(each -> each.get("subject").asText()))
                .contains("CPUs", "clock", "pacing", "loopback", "ceiling", "wrk", "nginx");
    }
}
