package lineup.loadtest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** URLs taken apart, and the words for those that cannot be. */
class HttpUrlTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            http://localhost,             localhost, 80,   /,        localhost
            http://localhost:8080/,       localhost, 8080, /,        localhost:8080
            HTTP://127.0.0.1:1/a%20b?c=d, 127.0.0.1, 1,    /a%20b?c=d, 127.0.0.1:1
            http://[::1]:8080/x,          [::1],     8080, /x,       [::1]:8080
            http://h/?q,                  h,         80,   /?q,      h
            http://h/ü?ö#ä,               h,         80,   /%C3%BC?%C3%B6, h
            """)
    void takesAUrlApart(String text, String host, int port, String target, String authority) {
        HttpUrl url = HttpUrl.parse(text);
        assertThat(url).isEqualTo(new HttpUrl(host, port, target));
        assertThat(url.authority()).isEqualTo(authority);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://localhost/,     https is not supported
            localhost:8080,         is not a URL like
            /path,                  is not a URL like
            http:///path,           is not a URL
            127.0.0.1:8080,         is not a URL like http://localhost:8080/
            http://h:0/,            is not a URL like
            http://u:p@h/,          a name and password in the URL are not sent
            http://h:99999/,        is not a URL like
            http://h/a b,           is not a URL like http://localhost:8080/: Illegal character
            """)
    void saysWhatIsWrongWithOthers(String text, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> HttpUrl.parse(text)).withMessageContaining(message);
    }
}
