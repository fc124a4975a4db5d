package lineup.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lineup.server.Launcher;
import lineup.server.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The AOT cache of the children: used where it is, and no trouble where it is not or does not fit. */
class ChildCommandTest {
    @TempDir
    private Path folder;

    private String jar() {
        return folder.resolve("some.jar").toString();
    }

    private Path cache(String content) throws IOException {
        return Files.writeString(folder.resolve("some-child.aot"), content).toRealPath();
    }

    @Test
    void usesTheCacheBesideTheJar() throws IOException {
        Path cache = cache("anything");

        assertThat(ChildCommand.cacheFlags(jar())).contains("-XX:AOTCache=" + cache);
    }

    @Test
    void asksForNoCacheWhereThereIsNone() {
        assertThat(ChildCommand.cacheFlags(jar())).isEmpty();
        assertThat(ChildCommand.cacheFlags(folder.toString())).isEmpty();
        assertThat(ChildCommand.cacheFlags(jar() + File.pathSeparator + jar())).isEmpty();
    }

    @Test
    void aCacheThatDoesNotFitIsPassedOverInSilence() throws Exception {
        cache("This was recorded by another JDK.");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ChildCommand.cacheFlags(jar()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName(), "--version"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("Lineup " + Version.TEXT + System.lineSeparator());
        assertThat(process.waitFor()).isZero();
    }
}
