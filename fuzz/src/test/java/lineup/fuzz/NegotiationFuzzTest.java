package lineup.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any value of the Accept-Encoding field, asked of a file that lies there in several codings.
 *
 * <p>Invariants: there is no exception; the answer is 200, or the status for a malformed head; what is sent is the file
 * in the coding that Content-Encoding names, and that is none which the field did not name.
 */
class NegotiationFuzzTest {
    private static final Map<String, String> FILES =
            Map.of("identity", "a.txt", "gzip", "a.txt.gz", "br", "a.txt.br", "zstd", "a.txt.zst");

    private static FuzzSite site;

    @BeforeAll
    static void create(@TempDir Path folder) throws IOException {
        site = new FuzzSite(folder);
    }

    @FuzzTest
    void sendsOnlyWhatWasAccepted(byte[] value) {
        String text = new String(value, StandardCharsets.ISO_8859_1);
        if (text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0) {
            return;
        }
        List<String> lines = List.of("Accept-Encoding: " + text);
        Answer answer = site.answer("GET /a.txt", lines);
        if (answer.status() != 200) {
            assertThat(FuzzSite.isRejection(answer.status(), lines)).as("%d", answer.status()).isTrue();
            return;
        }
        String named = answer.field("Content-Encoding");
        String coding = named == null ? "identity" : named;
        assertThat(FILES).containsKey(coding);
        assertThat(site.has(FILES.get(coding), answer.content())).isTrue();
        String accepted = text.toLowerCase(Locale.ROOT) + ",identity";
        assertThat(accepted.contains(coding) || accepted.contains("*")).as("%s for %s", coding, text).isTrue();
    }
}
