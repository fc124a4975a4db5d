package lineup.loadtest.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("lineup.loadtest.result.RunFixture#all")
    void everyWrittenRunIsValid(Run run) throws IOException {
        Path file = folder.resolve("run.json");
        RunFile.write(file, run);
        assertThat(Schema.faults(Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{}",
        "{\"schema\": \"lineup-run/2\"}",
        "[]"
    })
    void otherDocumentsAreNot(String text) throws IOException {
        assertThat(Schema.faults(text)).isNotEmpty();
    }

    @Test
    void everyComponentOfEveryRecordIsDescribed() throws IOException {
        List<String> missing = new ArrayList<>();
        compare(Run.class, Schema.document(), Schema.document(), missing);
        assertThat(missing).isEmpty();
    }

    private static void compare(Class<?> type, JsonNode schema, JsonNode root, List<String> missing) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = type.getSimpleName() + "." + component.getName();
            JsonNode property = schema.path("properties").path(component.getName());
            if (property.path("description").asText().isBlank()) {
                missing.add(name);
            }
            Class<?> inner = record(component.getGenericType());
            if (inner != null) {
                compare(inner, root.at(property.findValue("$ref").asText().substring(1)), root, missing);
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
}
