package lineup.loadtest.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lineup.loadtest.engine.Target;
import lineup.loadtest.http.HttpUrl;
import lineup.loadtest.http.Request;
import org.junit.jupiter.api.Test;

/** Which differences between servers are told, and how. */
class AgreementTest {

    private final Agreement agreement = new Agreement();

    @Test
    void letsTheHomePageDifferInLengthOnly() {
        agreement.add("a", List.of(target("/", 200, 10), target("/x", 200, 5)));
        agreement.add("b", List.of(target("/", 200, 11), target("/x", 200, 5)));
        assertThat(agreement.differences()).isEmpty();
    }

    @Test
    void namesWhoAnswersWhat() {
        agreement.add("a", List.of(target("/", 200, 10), target("/x", 200, 5)));
        agreement.add("b", List.of(target("/", 500, 10), target("/x", 200, 6)));
        agreement.add("c", List.of(target("/", 200, 10), target("/x", 200, 5)));
        assertThat(agreement.differences()).containsExactly(
                "status of /: 200 from a, c; 500 from b", "length of /x: 5 from a, c; 6 from b");
    }

    private static Target target(String path, int status, long length) {
        return new Target(Request.to(HttpUrl.parse("http://h" + path), false, List.of()), status, length, 0);
    }
}
