package lineup.site.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lineup.http.Content;
import lineup.http.Requests;
import lineup.http.Response;
import lineup.http.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingTest {
    private static final Folder FOLDER = Listings.folder("x", "d/");

    private static Response get(String target, String... fieldLines) {
        return Listing.respond(Requests.of("GET " + target, fieldLines), List.of("a"), FOLDER);
    }

    private static String field(Response response, String name) {
        Matcher line = Pattern.compile("(?m)^" + name + ": (.*)$").matcher(Requests.text(response.fields()));
        return line.find() ? line.group(1) : null;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            */*                            | text/html; charset=utf-8  | <!doctype html>
            image/png                      | text/html; charset=utf-8  | <!doctype html>
            application/json               | application/json          | {"path": "/a/"
            text/plain, text/html;q=0.9    | text/plain; charset=utf-8 | d/
            """)
    void hasTheFormThatIsAskedFor(String accept, String mediaType, String start) {
        Response response = get("/a/", "Accept: " + accept);

        assertThat(response.status()).isEqualTo(Status.OK);
        assertThat(field(response, "Content-Type")).isEqualTo(mediaType);
        assertThat(field(response, "Vary")).isEqualTo("Accept");
        assertThat(field(response, "Cache-Control")).isEqualTo("no-cache");
        assertThat(field(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Listings.text(response)).startsWith(start);
    }

    @Test
    void isHtmlWithoutAcceptAndSortedByTheQuery() {
        assertThat(Listings.text(get("/a/"))).startsWith("<!doctype html>").contains("aria-sort=\"ascending\"");
        assertThat(Listings.text(get("/a/?sort=size&order=desc"))).contains("aria-sort=\"descending\"");
    }

    @Test
    void answersHeadAsGet() {
        Response head = Listing.respond(Requests.of("HEAD /a/"), List.of("a"), FOLDER);

        assertThat(Requests.text(head.fields())).isEqualTo(Requests.text(get("/a/").fields()));
        assertThat(head.content().length()).isEqualTo(get("/a/").content().length());
    }

    /** CSP level 3 §6.7.2.3: the hash is over the text of the element, with nothing taken away. */
    @Test
    void allowsItsOwnStyleAndNothingElse() throws Exception {
        Response response = get("/a/");
        Matcher style = Pattern.compile("(?s)<style>(.*)</style>").matcher(Listings.text(response));
        assertThat(style.find()).isTrue();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));

        assertThat(field(response, "Content-Security-Policy")).isEqualTo("default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(hash)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        assertThat(Listings.text(response)).doesNotContain(" style=", "<script", "url(", "@import");
        assertThat(field(get("/a/", "Accept: application/json"), "Content-Security-Policy")).isNull();
    }

    @Test
    void isNotSentAgainToThoseWhoHaveIt() {
        String tag = field(get("/a/"), "ETag");

        assertThat(tag).matches("\"[A-Za-z0-9_-]{22}\"");
        for (String list : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
            Response response = get("/a/", "If-None-Match: " + list);
            assertThat(response.status()).as(list).isEqualTo(Status.NOT_MODIFIED);
            assertThat(response.content()).isSameAs(Content.NONE);
            assertThat(Requests.text(response.fields()))
                    .isEqualTo("ETag: " + tag + "\nCache-Control: no-cache\nVary: Accept\n");
        }
        assertThat(get("/a/", "If-None-Match: \"x\"").status()).isEqualTo(Status.OK);
        assertThat(get("/a/", "If-None-Match: " + tag, "Accept: application/json").status()).isEqualTo(Status.OK);
        assertThat(get("/a/?order=desc", "If-None-Match: " + tag).status()).isEqualTo(Status.OK);
    }

    @Test
    void isSentOnlyToThoseWhoMeanItIfTheySaySo() {
        String tag = field(get("/a/"), "ETag");

        assertThat(get("/a/", "If-Match: " + tag).status()).isEqualTo(Status.OK);
        assertThat(get("/a/", "If-Match: *").status()).isEqualTo(Status.OK);
        assertThat(get("/a/", "If-Match: W/" + tag).status()).isEqualTo(Status.PRECONDITION_FAILED);
        assertThat(get("/a/", "If-Match: \"x\"", "If-None-Match: *").status()).isEqualTo(Status.PRECONDITION_FAILED);
    }

    @Test
    void hasNoDateAndNoRanges() {
        Response response = get("/a/", "If-Modified-Since: Thu, 01 Jan 2099 00:00:00 GMT", "Range: bytes=0-0");

        assertThat(response.status()).isEqualTo(Status.OK);
        assertThat(field(response, "Last-Modified")).isNull();
        assertThat(field(response, "Accept-Ranges")).isNull();
    }
}
