package lineup.loadtest.doctor;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** The files below a root in which Linux tells of itself; what is not there is absent. */
record SystemFiles(Path root) {

    Optional<String> text(String file) {
        // The files of sysctl give all they have at the first read, and Files reads the first byte alone.
        try (FileInputStream in = new FileInputStream(root.resolve(file).toString())) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    OptionalLong number(String file) {
        try {
            return text(file).map(Long::parseLong).map(OptionalLong::of).orElse(OptionalLong.empty());
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    /** What stands after a name at the beginning of a line. */
    Optional<String> value(String file, String name) {
        return text(file).flatMap(text -> text.lines().filter(line -> line.startsWith(name)).findFirst())
                .map(line -> line.substring(name.length()).strip());
    }
}
