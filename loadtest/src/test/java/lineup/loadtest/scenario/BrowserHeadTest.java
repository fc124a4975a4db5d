package lineup.loadtest.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lineup.loadtest.http.HttpUrl;
import org.junit.jupiter.api.Test;

/** That the head is as large as those of browsers are. */
class BrowserHeadTest {

    @Test
    void isAsLargeAsThatOfABrowser() {
        List<String> fields = BrowserHead.MANNER.fields();
        assertThat(fields).hasSizeGreaterThanOrEqualTo(12).allMatch(line -> line.matches("[A-Za-z-]+: [ -~]+"))
                .extracting(line -> line.substring(0, line.indexOf(':'))).doesNotHaveDuplicates();
        assertThat(BrowserHead.MANNER.request(HttpUrl.parse("http://127.0.0.1:8080/1024.bin"), false).bytes())
                .hasSizeBetween(700, 800);
    }
}
