package lineup.loadtest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line inside this process: every mistake in one line, and help. */
@Timeout(20)
class DispatcherTest {

    private final Shell shell = new Shell();

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            ``                                   ; no command given
            frob                                 ; unknown command 'frob'
            help frob                            ; unknown command 'frob'
            doctor who                           ; doctor takes no operand
            doctor --json /none/x.json           ; cannot write '/none/x.json'
            null-responder --port 99999          ; --port must be a number from 1
            """)
    void saysInOneLineWhatIsWrong(String args, String message) {
        assertThat(shell.run(args.isEmpty() ? new String[0] : args.split(" "))).isEqualTo(2);
        assertThat(shell.err()).startsWith("lineup: ").contains(message).containsOnlyOnce("\n");
        assertThat(shell.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "help load", "help compare", "doctor --help", "load --help",
        "compare --help",
        "sweep --help", "capacity -h"})
    void explainsItself(String args) {
        assertThat(shell.run(args.split(" "))).isZero();
        assertThat(shell.out().lines()).hasSizeGreaterThan(4).allMatch(line -> line.length() <= 100);
    }

    @Test
    void tellsItsVersion() {
        assertThat(shell.run("--version")).isZero();
        assertThat(shell.out()).isEqualTo("Lineup 1.2.3\n");
    }
}
