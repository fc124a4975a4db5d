package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets the page that stands in for one that is not there. */
class FallbackTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /app/route   | text/html,application/xhtml+xml;q=0.9,*/*;q=0.8 | 200
            /app/route/  | TEXT/HTML                                       | 200
            /app/route   | text/html;q=0, application/json                 | 404
            /app/route   | text/htmlx                                      | 404
            /app/route   | */*                                             | 404
            /app/a.js    | text/html                                       | 404
            /app/a%2Ejs  | text/html                                       | 404
            """)
    void isWhoeverNamesPagesAndAsksForNoFile(String path, String accept, int status, @TempDir Path folder)
            throws IOException {
        TestSite site = new TestSite(folder, TestOptions.fallback("index.html")).file("index.html", "<p>app");

        TestSite.Answer answer = site.get(path, "Accept: " + accept);

        assertThat(answer.status()).isEqualTo(status);
        if (status == 200) {
            assertThat(answer.fields()).contains("Vary: Accept\n");
        }
    }
}
