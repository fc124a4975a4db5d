package lineup.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import lineup.site.SiteOptions;
import lineup.site.SiteOptions.CacheRule;
import lineup.site.SiteOptions.Field;
import lineup.site.SiteOptions.Symlinks;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteCommandLineTest {
    @Test
    void saysNothingWithoutOptions() throws UsageException, ParseException {
        assertThat(read()).isEqualTo(SiteOptions.DEFAULTS);
    }

    @Test
    void takesEveryOption() throws UsageException, ParseException {
        assertThat(read(
                        "--symlinks", "anywhere", "--dotfiles", "allow", "--listing", "--clean-urls",
                        "--fallback", "app.html", "--gzip", "1400", "--cors", "https://example.org:8443",
                        "--cache-control", "/a/**=max-age=600, public", "--cache-control", "/**= no-store",
                        "--header", "X-One:1", "--header", "X-Two:  b: c ",
                        "--cache-validity", "0s"))
                .isEqualTo(new SiteOptions(Symlinks.ANYWHERE, true, true, true, "app.html", 1400,
                        "https://example.org:8443",
                        List.of(new CacheRule("/a/**", "max-age=600, public"), new CacheRule("/**", "no-store")),
                        List.of(new Field("X-One", "1"), new Field("X-Two", "b: c")), Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"inside, INSIDE", "never, NEVER", "anywhere, ANYWHERE"})
    void knowsTheLinksThatMayBeFollowed(String text, Symlinks symlinks) throws UsageException, ParseException {
        assertThat(read("--symlinks", text).symlinks()).isEqualTo(symlinks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "http://localhost:3000", "https://example.org", "http://[::1]:80"})
    void takesOrigins(String origin) throws UsageException, ParseException {
        assertThat(read("--cors", origin).cors()).isEqualTo(origin);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --symlinks      | always    | --symlinks always is none of inside, never, anywhere
            --symlinks      | NEVER     | --symlinks NEVER is none of inside, never, anywhere
            --dotfiles      | yes       | --dotfiles yes is none of deny, allow
            --fallback      | ''        | --fallback needs the path of a page in the site
            --fallback      | ' '       | --fallback needs the path of a page in the site
            --gzip          | -1        | --gzip -1 is not a size in bytes
            --gzip          | 1k        | --gzip 1k is not a size in bytes
            --gzip          | ''        | --gzip  is not a size in bytes
            --gzip          | 9999999999 | --gzip 9999999999 is not a size in bytes
            --cors          | ''        | --cors  is neither * nor an origin like https://example.org
            --cors          | example.org | --cors example.org is neither * nor an origin like https://example.org
            --cors          | http://a/ | --cors http://a/ is neither * nor an origin like https://example.org
            --cors          | a,b       | --cors a,b is neither * nor an origin like https://example.org
            --cache-control | /a        | --cache-control /a is not like '/assets/**=max-age=600'
            --cache-control | =no-store | --cache-control =no-store is not like '/assets/**=max-age=600'
            --cache-control | /a=       | --cache-control /a= is not like '/assets/**=max-age=600'
            --cache-control | /{a=b     | --cache-control /{a=b is not like '/assets/**=max-age=600'
            --cache-control | /[a=b     | --cache-control /[a=b is not like '/assets/**=max-age=600'
            --cache-control | /a=ä      | --cache-control /a=ä is not like '/assets/**=max-age=600'
            --header        | X         | --header X is not like 'X-Name: value'
            --header        | X:        | --header X: is not like 'X-Name: value'
            --header        | :x        | --header :x is not like 'X-Name: value'
            --header        | X Y: z    | --header X Y: z is not like 'X-Name: value'
            --header        | X: ä      | --header X: ä is not like 'X-Name: value'
            """)
    void saysInOneLineWhatIsWrong(String option, String value, String message) {
        assertThatThrownBy(() -> read(option, value)).isInstanceOf(UsageException.class).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Accept-Ranges", "Allow", "Cache-Control", "Connection", "Content-Encoding", "Content-Length", "Content-Range",
        "Content-Type", "Date", "ETag", "last-modified", "LOCATION", "Repr-Digest", "Server", "Trailer",
        "Transfer-Encoding", "Upgrade", "Vary", "X-Content-Type-Options"
    })
    void leavesTheServersOwnFieldsToTheServer(String name) {
        assertThatThrownBy(() -> read("--header", name + ": x"))
                .isInstanceOf(UsageException.class)
                .hasMessage("--header " + name + " is a field that the server sets itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: a\r\nY: b", "X: a\nb", "X: a\0", "X: a\u007f"})
    void letsNoFieldForgeAnother(String field) {
        assertThatThrownBy(() -> read("--header", field)).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> read("--cache-control", field.replace("X: ", "/a="))).isInstanceOf(
                UsageException.class);
    }

    private static SiteOptions read(String... args) throws UsageException, ParseException {
        return SiteCommandLine.read(new DefaultParser(false).parse(SiteCommandLine.options(), args));
    }
}
