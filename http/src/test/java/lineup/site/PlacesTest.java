package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lineup.site.SiteOptions.Symlinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options symlinks and dotfiles. */
class PlacesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # path                  | NEVER | INSIDE | ANYWHERE
            /a.txt                  | 200   | 200    | 200
            /to-file.txt            | 404   | 200    | 200
            /to-folder/             | 404   | 200    | 200
            /to-folder/b.txt        | 404   | 200    | 200
            /to-index/              | 404   | 200    | 200
            /out.txt                | 404   | 404    | 200
            /out/                   | 404   | 404    | 200
            /out/outside.txt        | 404   | 404    | 200
            /chain.txt              | 404   | 404    | 200
            /dangling               | 404   | 404    | 404
            /loop                   | 404   | 404    | 404
            /to-hidden.txt          | 404   | 404    | 404
            /to-hidden-folder/c.txt | 404   | 404    | 404
            /out/../a.txt           | 308   | 308    | 308
            """)
    void followLinksAsFarAsTheyMay(String target, int never, int inside, int anywhere) throws IOException {
        Symlinks[] choices = {Symlinks.NEVER, Symlinks.INSIDE, Symlinks.ANYWHERE};
        int[] expected = {never, inside, anywhere};
        for (int i = 0; i < choices.length; i++) {
            Path own = Files.createDirectory(folder.resolve(choices[i].name()));

            assertThat(site(own, choices[i], false).get(target).status()).as("%s", choices[i]).isEqualTo(expected[i]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/.hidden, 200, 404", "/.git/c.txt, 200, 404", "/.git, 308, 404", "/to-hidden.txt, 200, 404",
        "/to-hidden-folder/c.txt, 200, 404", "/.well-known/security.txt, 200, 200",
        "/.well-known/.hidden, 200, 404", "/%2ehidden, 200, 404", "/.none, 404, 404"
    })
    void serveHiddenFilesOnlyWhereTheyAreAllowed(String target, int allowed, int denied) throws IOException {
        Path one = Files.createDirectory(folder.resolve("one"));
        Path other = Files.createDirectory(folder.resolve("other"));

        assertThat(site(one, Symlinks.INSIDE, true).get(target).status()).isEqualTo(allowed);
        assertThat(site(other, Symlinks.INSIDE, false).get(target).status()).isEqualTo(denied);
    }

    @Test
    void doNotTellAHiddenFileOrALinkThatLeadsOutFromNothing() throws IOException {
        TestSite site = site(folder, Symlinks.INSIDE, false);
        TestSite.Answer nothing = site.get("/none");

        assertThat(site.get("/.hidden")).isEqualTo(nothing);
        assertThat(site.get("/to-hidden.txt")).isEqualTo(nothing);
        assertThat(site.get("/out.txt")).isEqualTo(nothing);
        assertThat(site.get("/out/")).isEqualTo(nothing);
    }

    @Test
    void doNotLetDotfilesOutOfTheRoot() throws IOException {
        assertThat(site(folder, Symlinks.INSIDE, true).get("/../outside/outside.txt").status()).isEqualTo(400);
    }

    @Test
    void serveARootThatIsItselfBelowAHiddenFolderOrReachedByALink() throws IOException {
        Path hidden = Files.createDirectory(folder.resolve(".hidden"));
        assertThat(site(hidden, Symlinks.NEVER, false).get("/a.txt").status()).isEqualTo(200);

        Path link = Files.createSymbolicLink(folder.resolve("link"), hidden);
        Site site = new Site(link.resolve("root"), TestOptions.places(Symlinks.NEVER, false));
        assertThat(site.find(TargetPath.parse("/a.txt").segments(), false)).isInstanceOf(Site.Found.File.class);
    }

    private static TestSite site(Path folder, Symlinks symlinks, boolean dotfiles) throws IOException {
        return new TestSite(folder, TestOptions.places(symlinks, dotfiles))
                .file("a.txt", "a")
                .file("sub/index.html", "sub")
                .file("sub/b.txt", "b")
                .file(".hidden", "hidden")
                .file(".git/c.txt", "c")
                .file(".well-known/security.txt", "contact")
                .file(".well-known/.hidden", "hidden")
                .file("../outside/outside.txt", "outside")
                .file("../outside/index.html", "outside")
                .file("to-index/x", "x")
                .link("to-index/index.html", Path.of("../sub/index.html"))
                .link("to-file.txt", Path.of("a.txt"))
                .link("to-folder", Path.of("sub"))
                .link("out.txt", Path.of("../outside/outside.txt"))
                .link("out", Path.of("../outside"))
                .link("chain.txt", Path.of("out.txt"))
                .link("dangling", Path.of("none"))
                .link("loop", Path.of("loop"))
                .link("to-hidden.txt", Path.of(".hidden"))
                .link("to-hidden-folder", Path.of(".git"));
    }
}
