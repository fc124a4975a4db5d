package lineup.loadtest.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stored run is the run that was stored, and what is no run is refused in one line. */
class RunFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("lineup.loadtest.result.RunFixture#all")
    void readsWhatItWrote(Run run) throws IOException {
        Path file = folder.resolve("run.json");
        RunFile.write(file, run);
        assertThat(RunFile.read(file)).isEqualTo(run);
    }

    @Test
    void refusesOtherDocuments() throws IOException {
        for (String text : new String[] {"", "{", "null", "[]", "{\"schema\": \"other/1\"}", "<html>"}) {
            Path file = Files.writeString(folder.resolve("other.json"), text);
            assertThatThrownBy(() -> RunFile.read(file)).isInstanceOf(IOException.class)
                    .hasMessageContaining("is not a stored run");
        }
    }
}
