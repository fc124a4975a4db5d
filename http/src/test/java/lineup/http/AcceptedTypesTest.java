package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedTypesTest {
    private static final List<String> OFFERS = List.of("text/html", "application/json", "text/plain");

    private static AcceptedTypes accept(String value) {
        return AcceptedTypes.of(Requests.fields("Accept: " + value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                              | text/html
            */*                                                             | text/html
            text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html
            application/json                                                | application/json
            APPLICATION/Json                                                | application/json
            text/plain                                                      | text/plain
            application/*                                                   | application/json
            text/*                                                          | text/html
            application/json, text/plain, */*                               | application/json
            text/plain, */*                                                 | text/plain
            */*, application/json;q=0.9                                     | text/html
            text/html;q=0.5, application/json;q=0.501                       | application/json
            text/html;q=0.5, text/*;q=0.6                                   | text/plain
            text/*, text/html;q=0, text/plain;q=0.1                         | text/plain
            text/html;q=0, */*                                              | application/json
            text/html;q=0, application/json;q=0, */*                        | text/plain
            image/png                                                       | text/html
            text/html;q=0                                                   | text/html
            */*;q=0                                                         | text/html
            */*;q=0, text/plain;q=0.001                                     | text/plain
            application/json;charset=utf-8                                  | application/json
            application/json ; Charset="UTF-8" ; Q=0.5, text/html;q=0.4     | application/json
            application/json;q=0.5;ext=1                                    | application/json
            text/plain;format=flowed, text/html;q=0.1                       | text/html
            text/plain;x="a;q=0,b", text/html;q=0.1                         | text/html
            application/json;q=1.5, text/plain;q=0.1                        | text/plain
            application/json;q=, text/plain;q=0.1                           | text/plain
            */json, text/plain;q=0.1                                        | text/plain
            json, /, a/, /b, a/b/c, ;, ;q=1, a b/c, text/plain;q=0.1        | text/plain
            ,,text/plain,                                                   | text/plain
            """)
    void chooseTheOfferThatIsWantedMost(String value, String best) {
        assertThat(accept(value).best(OFFERS)).isEqualTo(best);
    }

    @Test
    void areAllIfTheFieldIsAbsent() {
        assertThat(AcceptedTypes.of(Requests.fields()).best(OFFERS)).isEqualTo("text/html");
    }

    @Test
    void areListedInSeveralFieldLinesAsInOne() {
        AcceptedTypes accepted = AcceptedTypes.of(Requests.fields("Accept: text/html;q=0.1", "Accept: text/plain"));

        assertThat(accepted.best(OFFERS)).isEqualTo("text/plain");
    }

    /** The example of RFC 9110 §12.5.1, as far as it has no parameters. */
    @ParameterizedTest
    @CsvSource({"text/plain, 500", "text/html, 300", "image/jpeg, 200"})
    void areWeighedByTheMostSpecificRange(String type, int weight) {
        assertThat(accept("text/*;q=0.5, text/html;q=0.3, */*;q=0.2").weight(type)).isEqualTo(weight);
    }
}
