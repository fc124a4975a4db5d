package lineup.loadtest.result;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes documents as JSON, indented for people. Fields that a newer version added are passed over. */
public final class JsonFile {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonFile() {
    }

    public static void write(Path file, Object document) throws IOException {
        Files.writeString(file, MAPPER.writeValueAsString(document) + "\n");
    }

    static <T> T read(Path file, Class<T> form) throws IOException {
        return MAPPER.readValue(Files.readString(file), form);
    }
}
