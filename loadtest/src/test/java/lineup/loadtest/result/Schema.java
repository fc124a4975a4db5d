package lineup.loadtest.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The published schema of stored runs. */
public final class Schema {

    private static final Path FILE = Path.of("../docs/schema/lineup-run-1.schema.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Schema() {
    }

    static JsonNode document() throws IOException {
        return MAPPER.readTree(Files.readString(FILE));
    }

    /** What is wrong with a document by the schema; nothing when it is valid. */
    public static Set<ValidationMessage> faults(String document) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(document())
                .validate(MAPPER.readTree(document));
    }
}
