package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {
    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void create() throws IOException {
        site = new TestSite(folder)
                .file("index.html", "home")
                .file("a.txt", "a")
                .file("sub/index.html", "sub")
                .file("sub/b.txt", "b")
                .file("bare/c.txt", "c")
                .file(".secret", "secret")
                .file(".git/config", "secret")
                .file("sub/.htaccess", "secret")
                .file(".well-known/security.txt", "contact")
                .file("...", "secret")
                .file("index/index.html/x", "x");
        Files.writeString(folder.resolve("outside.txt"), "outside");
        Files.createDirectory(folder.resolve("root-evil"));
        Files.writeString(folder.resolve("root-evil/index.html"), "evil");
    }

    @ParameterizedTest
    @CsvSource({
        "/, home", "/index.html, home", "/a.txt, a", "/%61.txt, a", "/sub/, sub", "/sub/b.txt, b", "/bare/c.txt, c",
        "/.well-known/security.txt, contact"
    })
    void servesItsFilesAndTheIndexFilesOfItsFolders(String target, String content) {
        assertThat(site.get(target)).satisfies(
                answer -> assertThat(answer.status()).isEqualTo(200),
                answer -> assertThat(answer.content()).isEqualTo(content));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/none", "/none/", "/a.txt/", "/a.txt/b", "/a.txt/index.html", "/bare/", "/.secret", "/.git/config",
        "/.git/", "/.git",
        "/sub/.htaccess", "/%2esecret", "/...", "/.well-known/", "/.well-knowN/security.txt", "/index/", "/A.TXT",
        "/a.txt%20",
        "/a.txt::$DATA", "/~root"
    })
    void findsNothingElse(String target) {
        assertThat(site.get(target).status()).isEqualTo(404);
    }

    @Test
    void findsNothingUnderANameThatIsTooLong() {
        assertThat(site.get("/" + "a".repeat(300)).status()).isEqualTo(404);
        assertThat(site.get("/a".repeat(3000)).status()).isEqualTo(404);
    }

    @Test
    void followsSymbolicLinksThatStayInside() throws IOException {
        site.link("l.txt", Path.of("a.txt"))
                .link("l", Path.of("sub"))
                .link("absolute.txt", site.root.resolve("sub/b.txt"))
                .link("sub/up.txt", Path.of("../a.txt"));

        assertThat(site.get("/l.txt").content()).isEqualTo("a");
        assertThat(site.get("/l/").content()).isEqualTo("sub");
        assertThat(site.get("/l/b.txt").content()).isEqualTo("b");
        assertThat(site.get("/absolute.txt").content()).isEqualTo("b");
        assertThat(site.get("/sub/up.txt").content()).isEqualTo("a");
        assertThat(site.get("/l").field("Location")).isEqualTo("/l/");
    }

    @Test
    void doesNotFollowSymbolicLinksThatLeadOutsideNorTellThatTheyExist() throws IOException {
        site.link("out.txt", folder.resolve("outside.txt"))
                .link("relative.txt", Path.of("../outside.txt"))
                .link("evil", folder.resolve("root-evil"))
                .link("up", Path.of(".."))
                .link("sub/out", Path.of("../up/outside.txt"))
                .link("bare/index.html", folder.resolve("outside.txt"))
                .link("dangling", Path.of("none"))
                .link("loop", Path.of("loop"));
        String nothing = site.get("/none").content();

        for (String target : new String[] {
            "/out.txt", "/relative.txt", "/evil", "/evil/", "/evil/index.html", "/up", "/up/", "/up/outside.txt",
            "/up/root-evil/", "/sub/out", "/bare/", "/dangling", "/loop", "/loop/"
        }) {
            assertThat(site.get(target).status()).as(target).isEqualTo(404);
            assertThat(site.get(target).content()).as(target).isEqualTo(nothing);
        }
    }

    @Test
    void servesItsFilesWhenItsOwnFolderIsReachedThroughALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), site.root);

        assertThat(new Site(link).find(TargetPath.parse("/a.txt").segments(), false))
                .isEqualTo(new Site.Found.File(site.root.toRealPath().resolve("a.txt")));
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void neverOpensAFifoSinceThatWouldWaitForAWriter() throws IOException, InterruptedException {
        Path fifo = site.root.resolve("fifo");
        assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();
        site.link("to-fifo", Path.of("fifo"));

        assertThat(new Site(site.root).find(List.of("fifo"), false)).isEqualTo(new Site.Found.Nothing());
        assertThat(site.get("/fifo").status()).isEqualTo(404);
        assertThat(site.get("/to-fifo").status()).isEqualTo(404);
        assertThatThrownBy(() -> OpenFile.open(fifo))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a regular");
    }

    @Test
    void doesNotServeWhatIsNoRegularFile() throws IOException {
        Path shortPath = Files.createTempDirectory("s").resolve("socket");
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(shortPath));
            Files.move(shortPath, site.root.resolve("socket"));

            assertThat(Files.exists(site.root.resolve("socket"))).isTrue();
            assertThat(site.get("/socket").status()).isEqualTo(404);
        } finally {
            Files.deleteIfExists(shortPath);
            Files.delete(shortPath.getParent());
        }
    }

    @Test
    void treatsAnUnreadableFileAsAbsent() throws IOException {
        Path file = site.root.resolve("a.txt");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "a superuser may read everything");

        assertThat(site.get("/a.txt").status()).isEqualTo(404);
    }

    @Test
    void needsAFolderThatExists() {
        assertThatThrownBy(() -> new Site(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> new Site(folder.resolve("outside.txt"))).isInstanceOf(NotDirectoryException.class);
    }
}
