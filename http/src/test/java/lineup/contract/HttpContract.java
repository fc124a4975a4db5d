package lineup.contract;

import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.RedirectConfig.redirectConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the responses mean, through a client that neither follows redirects nor decodes or encodes anything itself. */
abstract class HttpContract extends ServedContract {
    private static final String PAGE = "text/html; charset=utf-8";

    private RequestSpecification asked;

    HttpContract(Trial trial) {
        super(trial);
    }

    @BeforeAll
    void configureClient() {
        asked = new RequestSpecBuilder()
                .setBaseUri("http://127.0.0.1:" + server.address().getPort())
                .setUrlEncodingEnabled(false)
                .setConfig(RestAssuredConfig.config()
                        .httpClient(httpClientConfig()
                                .reuseHttpClientInstance()
                                .setParam("http.socket.timeout", 10_000))
                        .redirect(redirectConfig().followRedirects(false))
                        .decoderConfig(decoderConfig().noContentDecoders()))
                .build();
    }

    /** Reads the whole response, so that the client may use its connection again. */
    ValidatableResponse ask(String method, String path) {
        Response response = given().spec(asked).request(method, path);
        response.asByteArray();
        return response.then();
    }

    @Test
    void getAnswersWithTheFile() {
        ask("GET", "/plain.txt")
                .statusCode(200)
                .body(equalTo(TestSite.PLAIN))
                .header("Content-Length", "10")
                .header("Content-Type", "text/plain; charset=utf-8")
                .header("X-Content-Type-Options", "nosniff")
                .header("Accept-Ranges", "bytes")
                .header("Last-Modified", TestSite.MODIFIED)
                .header("Server", trial.product())
                .header("Date", not(emptyString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/plain.txt", "/large.bin", "/folder", "/absent"})
    void headAnswersWithTheFieldsOfGetAndNoContent(String path) {
        Response get = ask("GET", path).extract().response();
        Response head = ask("HEAD", path).statusCode(get.statusCode()).extract().response();
        assertThat(head.asByteArray()).isEmpty();
        assertThat(fieldsButDate(head)).isEqualTo(fieldsButDate(get)).contains("Content-Length");
    }

    private static String fieldsButDate(Response response) {
        return response.headers().toString().replaceFirst("Date=.*", "");
    }

    @Test
    void optionsTellsWhatIsAllowed() {
        ask("OPTIONS", "/plain.txt").statusCode(204).header("Allow", "GET, HEAD, OPTIONS").body(emptyString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE"})
    void otherKnownMethodsAreNotAllowed(String method) {
        ask(method, "/plain.txt").statusCode(405).header("Allow", "GET, HEAD, OPTIONS").contentType(PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BREW", "PROPFIND"})
    void unknownMethodsAreNotImplemented(String method) {
        ask(method, "/plain.txt").statusCode(501).contentType(PAGE);
    }

    @Test
    void whatDoesNotExistIsAnsweredWithTheSitesOwnPage() {
        ask("GET", "/absent")
                .statusCode(404)
                .body(equalTo(TestSite.LOST))
                .contentType(PAGE)
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"/, Home", "/?query, Home", "/folder/, folder", "/link-folder/, folder"})
    void aFolderIsAnsweredWithItsIndexFile(String path, String expected) {
        String page = ask("GET", path).statusCode(200).contentType(PAGE).extract().asString();
        assertThat(page).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"/folder, /folder/", "/folder?a=1&b=/%20, /folder/?a=1&b=/%20", "/bare, /bare/"})
    void aFolderWithoutItsSlashIsRedirectedWithItsQuery(String path, String location) {
        ask("GET", path).statusCode(308).header("Location", location);
    }

    @ParameterizedTest
    @CsvSource({
        "/style.css, text/css; charset=utf-8",
        "/module.mjs, text/javascript; charset=utf-8",
        "/data.json, application/json",
        "/image.svg, image/svg+xml",
        "/photo.PNG, image/png",
        "/strange.unheard-of, application/octet-stream",
        "/noextension, application/octet-stream"
    })
    void theMediaTypeFollowsFromTheName(String path, String mediaType) {
        ask("GET", path).statusCode(200).header("Content-Type", mediaType);
    }
}
