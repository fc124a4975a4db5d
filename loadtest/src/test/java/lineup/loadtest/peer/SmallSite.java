package lineup.loadtest.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder to serve that all users may read, for Apache does not serve as root. */
final class SmallSite {

    static final String TEXT = "0123456789".repeat(100);

    private SmallSite() {
    }

    static Path in(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path root = Files.createDirectory(folder.resolve("a site"));
        Files.writeString(root.resolve("index.html"), "<!DOCTYPE html><title>Home</title>\n");
        Files.writeString(root.resolve("404.html"), "<!DOCTYPE html><title>Not here</title>\n");
        Files.writeString(root.resolve("page.txt"), TEXT);
        Files.writeString(root.resolve("code.js"), "let x = 1;\n");
        return root;
    }
}
