package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import lineup.http.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are edited between the moment they are opened and the moment they are read. */
class EditedFileTest {
    private static final String OPENED = "RFC 9110 §8.8.3";
    private static final String OLD = "\"1781524800500000000-10\"";
    private static final Instant LATER = TestSite.MODIFIED.plusSeconds(1);

    private TestSite site;
    private int openings;

    /** What happens to the file. */
    private interface Edit {
        void make() throws IOException;
    }

    @BeforeEach
    void create(@TempDir Path folder) throws IOException {
        site = new TestSite(folder).file("a.txt", "0123456789");
    }

    @ParameterizedTest
    @CsvSource({"abcdefghij, 10", "abc, 3", "abcdefghijklm, 13", "'', 0"})
    void areReadAgainSoThatTagAndBytesAreOfOneVersion(String text, int size) {
        TestSite.Answer answer = getWhile(1, () -> site.file("a.txt", text, LATER));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.content()).isEqualTo(text);
        assertThat(answer.field("ETag")).isEqualTo("\"1781524801500000000-" + size + "\"");
        assertThat(openings).isEqualTo(2);
    }

    /** Chosen but gone: what is sent instead must not be said to be coded. */
    @Test
    void leaveTheOriginalWhenACodedSiblingIsDeletedBeforeItIsOpened() throws IOException {
        site.file("a.txt.br", "brotli");

        TestSite.Answer answer = site.answer(Requests.of("GET /a.txt", "Accept-Encoding: br"), (section, finding) -> {
            if (section.equals("RFC 9110 §12.5.3")) {
                delete(site.root.resolve("a.txt.br"));
            }
        });

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.content()).isEqualTo("0123456789");
        assertThat(answer.field("Content-Encoding")).isNull();
        assertThat(answer.field("ETag")).isEqualTo(OLD);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void areReadAThirdTimeWhenTheyAreEditedTwice() {
        TestSite.Answer answer =
                getWhile(2, () -> site.file("a.txt", "edit " + openings, LATER.plusSeconds(openings)));

        assertThat(answer.content()).isEqualTo("edit 2");
        assertThat(answer.field("ETag")).isEqualTo("\"1781524803500000000-6\"");
    }

    @Test
    void areSentAsTheyAreWhenTheyAreWrittenToAllTheTime() {
        TestSite.Answer answer =
                getWhile(100, () -> site.file("a.txt", "edit no. " + openings, LATER.plusSeconds(openings)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.content()).isEqualTo("edit no. 3");
        assertThat(openings).isEqualTo(3);
    }

    @Test
    void areTheirOldVersionToTheEndWhenTheyAreReplaced() {
        TestSite.Answer answer = getWhile(1, () -> Files.move(
                site.file("b.txt", "abcdefghij", LATER).root.resolve("b.txt"),
                site.root.resolve("a.txt"),
                StandardCopyOption.REPLACE_EXISTING));

        assertThat(answer.content()).isEqualTo("0123456789");
        assertThat(answer.field("ETag")).isEqualTo(OLD);
        assertThat(site.get("/a.txt").content()).isEqualTo("abcdefghij");
    }

    @Test
    void areTheirOldVersionToTheEndWhenTheyAreDeleted() {
        TestSite.Answer answer = getWhile(1, () -> Files.delete(site.root.resolve("a.txt")));

        assertThat(answer.content()).isEqualTo("0123456789");
        assertThat(answer.field("ETag")).isEqualTo(OLD);
        assertThat(site.get("/a.txt").status()).isEqualTo(404);
    }

    @Test
    void giveNoRangeOfAVersionThatIsGone() {
        TestSite.Answer answer = getWhile(1, () -> site.file("a.txt", "abcdefghijklm", LATER), "Range: bytes=5-");

        assertThat(answer.content()).isEqualTo("fghijklm");
        assertThat(answer.field("Content-Range")).isEqualTo("bytes 5-12/13");
    }

    @Test
    void giveNoRangeToAClientThatHasTheRestOfAVersionThatIsGone() {
        TestSite.Answer answer =
                getWhile(1, () -> site.file("a.txt", "abcdefghij", LATER), "Range: bytes=5-", "If-Range: " + OLD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.content()).isEqualTo("abcdefghij");
    }

    @Test
    void haveTheDigestOfTheVersionThatIsSent() {
        TestSite.Answer answer =
                getWhile(1, () -> site.file("a.txt", "abcdefghij", LATER), "Want-Repr-Digest: sha-256=1");

        assertThat(answer.field("Repr-Digest")).isEqualTo("sha-256=:cjmTYdpqd1T+yYbcpbfLrxyBCije1KuvVrIQbQbLeLA=:");
    }

    @Test
    void knowThatTheyWereEditedButNotThatTheyWereReplacedOrDeleted() throws IOException {
        Path file = site.root.resolve("a.txt").toRealPath();
        OpenFile open = OpenFile.open(file);
        assertThat(open.wasEdited()).isFalse();

        Files.setLastModifiedTime(file, FileTime.from(LATER));
        assertThat(open.wasEdited()).isTrue();

        Files.move(site.file("b.txt", "another").root.resolve("b.txt"), file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(open.wasEdited()).isFalse();

        Files.delete(file);
        assertThat(open.wasEdited()).isFalse();
        open.channel().close();
    }

    /** What GET is answered while the file is edited each time it has been opened, so many times. */
    private TestSite.Answer getWhile(int times, Edit edit, String... fields) {
        return site.answer(Requests.of("GET /a.txt", fields), (section, finding) -> {
            if (section.equals(OPENED) && openings++ < times) {
                try {
                    edit.make();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }
}
