package lineup.loadtest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands that compare servers say about mistakes, and which scenarios they tell of. */
@Timeout(20)
class ContestUsageTest {

    private final Shell shell = new Shell();

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            compare                                   ; there is no server to compare
            compare --server x                        ; 'x' is not of the form NAME=COMMAND
            compare y --server x=run                  ; unknown model 'y', choose from x
            compare x x --server x=run                ; 'x' takes part twice
            compare --server x=https://localhost/     ; https is not supported
            compare --peers thttpd                    ; unknown peer 'thttpd', choose from nginx
            compare --peers floor,thttpd              ; unknown peer 'thttpd', choose from nginx
            compare floor --peers floor               ; 'floor' takes part twice
            compare --server x=run --cap x            ; 'x' is not of the form NAME=N
            compare --server x=run --cap y=3          ; 'y=3' is for none of x
            compare --server x=run --rounds 1 --rounds 2 ; --rounds is given twice
            compare --server x=run --cap x=0          ; --cap must be a number from 1
            compare --server x=run --root /none       ; is not a folder, name one with --root
            compare --server x=run --root / --path x  ; 'x' is not a request target
            compare --server x=run --scenario frob    ; unknown scenario 'frob', choose from keepalive, churn
            compare --server x=run --rounds 0         ; --rounds must be a number from 1
            compare --server x=run --max-time 0       ; --max-time must be longer than 0
            compare --server x=run --baseline y       ; 'y' takes no part, choose from x
            compare --server x=run --margin 3         ; --margin must be a percentage above 0%
            compare --server x=run --margin 60%       ; and up to 50%, such as 3%, not '60%'
            compare --server x=run --scenario churn --pin 1            ; '1' is not of the form SERVER:GENERATOR
            compare --server x=run --scenario churn --pin 0:x          ; 'x' is not a list of CPUs
            compare --server x=run --scenario churn --pin 0:999        ; this process may only use the CPUs
            compare --server x=run --threshold fast   ; 'fast' is not a threshold
            compare --server x=run --html /none/x     ; cannot write '/none/x'
            compare --server x=run --pipeline 0       ; --pipeline must be a number from 1
            compare --server x=run -H nocolon         ; 'nocolon' is not a field line
            compare --server x=run --points 1,2       ; the points of this scenario cannot be chosen
            compare --server x=run --points 1,x --scenario c10k ; 'x' is no point of idle-herd
            sweep --server x=run                      ; sweep needs to know what varies
            sweep --server x=run --over speed=1       ; 'speed=1' varies nothing known, choose from connections
            sweep --server x=run --over connections   ; '' is no point of connections
            sweep --server x=run --over rate=1,,2     ; '' is no point of rate
            sweep --server x=run --over pipeline=0    ; '0' is no point of pipeline
            capacity --server x=run -R 10             ; the rate is what capacity looks for
            capacity --server x=run --bound slow      ; --bound: 'slow' is not a threshold
            capacity --server x=run --scenario large  ; in 'large' something else varies
            """)
    void saysInOneLineWhatIsWrong(String args, String message) {
        assertThat(shell.run(args.split(" "))).isEqualTo(2);
        assertThat(shell.err()).startsWith("lineup: ").contains(message).containsOnlyOnce("\n");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void tellsOfEachScenarioWithItsMeaning() {
        assertThat(shell.run("compare", "--help")).isZero();
        assertThat(shell.out()).contains("keepalive     a file of 1 KiB over 64 kept-alive connections\n",
                "conditional   ", "p99<5ms");
    }
}
