package lineup.loadtest.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;

/** A run as a JSON document. */
public final class RunFile {

    private RunFile() {
    }

    public static void write(Path file, Run run) throws IOException {
        JsonFile.write(file, run);
    }

    /** An IOException says in one line why the file is no run. */
    public static Run read(Path file) throws IOException {
        try {
            Run run = JsonFile.read(file, Run.class);
            if (run == null || !Run.SCHEMA.equals(run.schema())) {
                throw new IOException(file + " is not a stored run of the form " + Run.SCHEMA);
            }
            return run;
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is not a stored run: " + e.getOriginalMessage(), e);
        }
    }
}
