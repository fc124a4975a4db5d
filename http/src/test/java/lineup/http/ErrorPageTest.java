package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ErrorPageTest {
    @Test
    void describesItsStatusAndIsNeverCached() {
        Response page = ErrorPage.of(Status.NOT_FOUND, "It is not here.", new FieldLines().add("A", "b"));

        assertThat(page.status()).isEqualTo(Status.NOT_FOUND);
        assertThat(Requests.text(page.fields())).isEqualTo("""
                A: b
                Content-Type: text/html; charset=utf-8
                Cache-Control: no-store
                X-Content-Type-Options: nosniff
                """);
        assertThat(page.content()).isInstanceOfSatisfying(Content.Bytes.class,
                html -> assertThat(new String(html.bytes(), StandardCharsets.UTF_8)).contains(
                        "<title>404 Not Found</title>", "<p>It is not here.</p>"));
    }
}
