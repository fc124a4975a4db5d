package lineup.loadtest.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes a run as JSON. Fields that a newer version added are passed over. */
public final class RunFile {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RunFile() {
    }

    public static void write(Path file, Run run) throws IOException {
        Files.writeString(file, MAPPER.writeValueAsString(run) + "\n");
    }

    /** An IOException says in one line why the file is no run. */
    public static Run read(Path file) throws IOException {
        try {
            Run run = MAPPER.readValue(Files.readString(file), Run.class);
            if (run == null || !Run.SCHEMA.equals(run.schema())) {
                throw new IOException(file + " is not a stored run of the form " + Run.SCHEMA);
            }
            return run;
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is not a stored run: " + e.getOriginalMessage(), e);
        }
    }
}
