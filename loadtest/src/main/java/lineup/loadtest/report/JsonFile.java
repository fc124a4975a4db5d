package lineup.loadtest.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes a report as a JSON document. */
public final class JsonFile {

    private JsonFile() {
    }

    public static void write(Path file, Map<String, Object> document) throws IOException {
        String text = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(document);
        Files.writeString(file, text + "\n");
    }
}
