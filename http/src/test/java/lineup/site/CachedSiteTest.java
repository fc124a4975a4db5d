package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lineup.http.Content;
import lineup.http.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site whose files change while they are remembered, by default for a second. */
class CachedSiteTest {
    private static final Instant LATER = TestSite.MODIFIED.plusSeconds(60);
    private static final String LARGE = "0123456789".repeat(10_000);

    private TestSite site;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException {
        site = new TestSite(folder, SiteOptions.DEFAULTS).file("a.txt", "before").file("large.txt", LARGE);
    }

    private void afterASecond() {
        site.now = site.now.plusMillis(1000);
    }

    @Test
    void answersWithWhatItRemembersAndThenWithWhatThereIs() throws IOException {
        TestSite.Answer before = site.get("/a.txt");
        site.file("a.txt", "after the change", LATER);
        site.now = site.now.plusMillis(999);
        assertThat(site.get("/a.txt")).isEqualTo(before);

        afterASecond();
        TestSite.Answer after = site.get("/a.txt");
        assertThat(after.content()).isEqualTo("after the change");
        assertThat(after.field("ETag")).isNotEqualTo(before.field("ETag"));
    }

    @Test
    void seesAfterASecondThatAFileIsGoneOrHasCome() throws IOException {
        site.get("/a.txt");
        assertThat(site.get("/new.txt").status()).isEqualTo(404);
        Files.delete(site.root.resolve("a.txt"));
        site.file("new.txt", "new");
        assertThat(site.get("/new.txt").status()).isEqualTo(404);

        afterASecond();
        assertThat(site.get("/a.txt").status()).isEqualTo(404);
        assertThat(site.get("/new.txt").content()).isEqualTo("new");
    }

    @Test
    void seesAfterASecondThatALinkLeadsElsewhere() throws IOException {
        site.file("b.txt", "the other").link("link.txt", site.root.resolve("a.txt"));
        assertThat(site.get("/link.txt").content()).isEqualTo("before");
        Files.delete(site.root.resolve("link.txt"));
        site.link("link.txt", site.root.resolve("b.txt"));

        afterASecond();
        assertThat(site.get("/link.txt").content()).isEqualTo("the other");
    }

    @Test
    void seesAfterASecondThatASiblingHasComeOrIsOutdated() throws IOException {
        assertThat(site.get("/a.txt", "Accept-Encoding: br").content()).isEqualTo("before");
        site.file("a.txt.br", "brotli");
        afterASecond();
        TestSite.Answer coded = site.get("/a.txt", "Accept-Encoding: br");
        assertThat(coded.content()).isEqualTo("brotli");
        assertThat(site.get("/a.txt").content()).isEqualTo("before");
        assertThat(site.get("/a.txt").field("Vary")).isEqualTo("Accept-Encoding");

        site.file("a.txt", "newer", LATER);
        afterASecond();
        assertThat(site.get("/a.txt", "Accept-Encoding: br").content()).isEqualTo("newer");
    }

    @Test
    void doesNotBelieveForLongThatAFileSoYoungStaysAsItIs() throws IOException {
        site.now = TestSite.MODIFIED.plusMillis(500);
        assertThat(site.get("/a.txt").field("ETag")).startsWith("W/");
        Files.writeString(site.root.resolve("a.txt"), "behind"); // of the same length, and at the same time
        Files.setLastModifiedTime(site.root.resolve("a.txt"), FileTime.from(TestSite.MODIFIED));

        afterASecond();
        assertThat(site.get("/a.txt").content()).isEqualTo("behind");
    }

    @Test
    void answersEveryConditionAndRangeFromMemoryAsFromTheFile() throws IOException {
        String tag = site.get("/a.txt").field("ETag");
        Files.delete(site.root.resolve("a.txt"));

        assertThat(site.get("/a.txt", "If-None-Match: " + tag).status()).isEqualTo(304);
        assertThat(site.get("/a.txt", "If-Match: \"x\"").status()).isEqualTo(412);
        assertThat(site.get("/a.txt", "Range: bytes=1-2").content()).isEqualTo("ef");
        assertThat(site.get("/a.txt", "Range: bytes=9-").status()).isEqualTo(416);
        assertThat(site.answer(Requests.of("HEAD /a.txt")).status()).isEqualTo(200);
        assertThat(site.get("/a.txt", "Want-Repr-Digest: sha-256=1").field("Repr-Digest")).isNotNull();
        assertThat(site.get("/a.txt").field("Repr-Digest")).isNull();
    }

    @Test
    void sendsALargeFileToSeveralAndClosesItOnceItIsForgottenAndSent() throws IOException {
        Content.FilePart first = large();
        Content.FilePart second = large();
        FileChannel file = first.file();
        assertThat(second.file()).isSameAs(file);
        site.file("large.txt", LARGE + "more", LATER);
        assertThat(first.hold().isIntact()).isFalse();

        afterASecond();
        Content.FilePart third = large();
        assertThat(third.file()).isNotSameAs(file);
        first.release();
        assertThat(file.isOpen()).isTrue();
        second.release();
        assertThat(file.isOpen()).isFalse();
        third.release();
        assertThat(third.file().isOpen()).isTrue();
    }

    @Test
    void keepsNoMoreThanSoManyFilesOpen() throws IOException {
        List<FileChannel> files = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            site.file(i + ".txt", LARGE);
            Content content = site.respond(Requests.of("GET /" + i + ".txt")).content();
            files.add(((Content.FilePart) content).file());
            content.release();
        }
        assertThat(files.stream().filter(FileChannel::isOpen).count()).isEqualTo(256);
    }

    @Test
    void readsAnewAPartThatWasEditedSinceTheFileWasOpened() throws IOException {
        large().release();
        site.file("large.txt", LARGE.replace('0', 'o'), LATER);

        TestSite.Answer answer = site.get("/large.txt", "Range: bytes=0-9");

        assertThat(answer.content()).isEqualTo("o123456789");
        assertThat(answer.field("ETag")).contains(String.valueOf(LATER.getEpochSecond()));
    }

    @Test
    void remembersThePageForAnError() throws IOException {
        site.file("404.html", "gone fishing");
        assertThat(site.get("/none").content()).isEqualTo("gone fishing");
        site.file("404.html", "back again");
        assertThat(site.get("/none").content()).isEqualTo("gone fishing");

        afterASecond();
        assertThat(site.get("/none").content()).isEqualTo("back again");
    }

    private Content.FilePart large() {
        return (Content.FilePart) site.respond(Requests.of("GET /large.txt")).content();
    }
}
