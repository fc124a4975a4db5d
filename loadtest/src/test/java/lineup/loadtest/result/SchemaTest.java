package lineup.loadtest.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema is true of what is written, and says of every field what it means. */
class SchemaTest {

    private static final Path FILE = Path.of("../docs/schema/lineup-run-1.schema.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNode SCHEMA = read(FILE);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("lineup.loadtest.result.RunFixture#all")
    void everyWrittenRunIsValid(Run run) throws IOException {
        Path file = folder.resolve("run.json");
        RunFile.write(file, run);
        assertThat(validator().validate(read(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{}",
        "{\"schema\": \"lineup-run/2\"}",
        "[]"
    })
    void otherDocumentsAreNot(String text) throws IOException {
        assertThat(validator().validate(MAPPER.readTree(text))).isNotEmpty();
    }

    @Test
    void everyComponentOfEveryRecordIsDescribed() {
        List<String> missing = new ArrayList<>();
        compare(Run.class, SCHEMA, missing);
        assertThat(missing).isEmpty();
    }

    private static void compare(Class<?> type, JsonNode schema, List<String> missing) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = type.getSimpleName() + "." + component.getName();
            JsonNode property = schema.path("properties").path(component.getName());
            if (property.path("description").asText().isBlank()) {
                missing.add(name);
            }
            Class<?> inner = record(component.getGenericType());
            if (inner != null) {
                compare(inner, target(property), missing);
            }
        }
        List<String> names = Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList();
        schema.path("properties").fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                missing.add("no component " + type.getSimpleName() + "." + name);
            }
        });
    }

    /** The record that a component holds, by itself or in a list; null for anything else. */
    private static Class<?> record(Type type) {
        Type inner = type instanceof ParameterizedType generic && generic.getRawType() == List.class
                ? generic.getActualTypeArguments()[0] : type;
        return inner instanceof Class<?> plain && plain.isRecord() ? plain : null;
    }

    private static JsonNode target(JsonNode property) {
        String reference = property.findValue("$ref").asText();
        return SCHEMA.at(reference.substring(1));
    }

    private static JsonSchema validator() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA);
    }

    private static JsonNode read(Path file) {
        try {
            return MAPPER.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
