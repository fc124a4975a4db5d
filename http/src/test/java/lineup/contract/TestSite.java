package lineup.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The folder that the contract serves, with known contents and with traps.
 *
 * <p>All files are old, so that their entity tags are strong. Beside the root lie files that must never be served.
 */
public record TestSite(Path root, byte[] large) {
    public static final String MODIFIED = "Tue, 02 Jan 2024 03:04:05 GMT";
    public static final String HOME = "<!doctype html><title>Home</title>\n";
    public static final String LOST = "<!doctype html><title>Lost</title>\n";
    public static final String PLAIN = "0123456789";
    public static final String SECRET = "secret";

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2024-01-02T03:04:05Z"));
    /** In bytes. More than the kernel buffers for a client that does not read. */
    private static final int LARGE = 8 * 1024 * 1024;

    /** Builds the site in a folder below this one. */
    public static TestSite in(Path folder) throws IOException {
        byte[] large = new byte[LARGE];
        new Random(2026).nextBytes(large);
        Path root = Files.createDirectory(folder.resolve("site"));
        TestSite site = new TestSite(root, large);
        site.files();
        site.traps();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(TestSite::age);
        }
        return site;
    }

    private void files() throws IOException {
        write("index.html", HOME);
        write("404.html", LOST);
        write("plain.txt", PLAIN);
        write("empty.txt", "");
        write("style.css", "body{}");
        write("module.mjs", "export {};");
        write("data.json", "{}");
        write("image.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        write("photo.PNG", "no real photograph");
        write("strange.unheard-of", "?");
        write("noextension", "?");
        write("folder/index.html", "folder");
        write("folder/page.html", "page");
        write("bare/inner.txt", "inner");
        write("with space.txt", "space");
        write("100%.txt", "percent");
        write("a+b.txt", "plus");
        write(".well-known/security.txt", "contact");
        Files.write(root.resolve("large.bin"), large);
    }

    private void traps() throws IOException {
        write(".hidden", SECRET);
        write(".git/config", SECRET);
        write("../secret.txt", SECRET);
        write("../site-neighbour/secret.txt", SECRET);
        link("link.txt", "plain.txt");
        link("link-folder", "folder");
        link("escape.txt", "../secret.txt");
        link("escape-folder", "../site-neighbour");
        link("loop", "loop");
        link("dangling", "nowhere");
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void link(String name, String target) throws IOException {
        Files.createSymbolicLink(root.resolve(name), Path.of(target));
    }

    private static void age(Path file) {
        try {
            Files.setLastModifiedTime(file, LONG_AGO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
