package lineup.loadtest.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Command lines of servers: their words, quotes and places. */
class CommandTemplateTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            java -jar x.jar       ; java|-jar|x.jar
            `  a   b  `           ; a|b
            'a b' c               ; a b|c
            "it's" x'y z'w        ; it's|xy zw
            a '' b                ; a||b
            '"'                   ; "
            """)
    void splitsWordsAtSpacesOutsideOfQuotes(String text, String words) {
        assertThat(String.join("|", CommandTemplate.parse(text).words())).isEqualTo(words);
    }

    @Test
    void fillsPlacesWithoutSplittingThem() {
        CommandTemplate template = CommandTemplate.parse("run --port={port} --root {root} {other}");
        assertThat(template.fill(0, Path.of("/my site")))
                .containsExactly("run", "--port=0", "--root", "/my site", "{other}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            name             ; NAME=COMMAND
            =command         ; NAME=COMMAND
            `name=  `        ; has no command
            name=a 'b        ; a quote is not closed
            """)
    void saysWhatIsWrongWithAServer(String text, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> Participant.parse(text)).withMessageContaining(message);
    }
}
