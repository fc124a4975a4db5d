package lineup.loadtest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in the arguments of {@code load}: each in one line, before anything is sent. */
class LoadUsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            ``                                           ; load needs a URL such as http://localhost:8080/
            http://a/ http://b/                          ; http://b/ is not on a
            http://a/ http://a:81/                       ; must be on the same server
            https://localhost/                           ; https is not supported
            localhost:8080                               ; is not a URL like
            0@http://h/                                  ; the weight of '0@http://h/' must be above 0
            x@http://h/                                  ; is not a URL
            2@http://h/ 3@http://h/b --random            ; weights of URLs exclude --random
            2@http://h/ --trace x                        ; weights of URLs exclude --random, --zipf and --trace
            http://h/ --frob                             ; unknown option --frob
            http://h/ --conn 1                           ; unknown option --conn
            http://h/ -c                                 ; --connections needs a value
            http://h/ -z                                 ; --duration needs a value
            http://h/ -c 0                               ; --connections must be a number from 1
            http://h/ -t many                            ; --threads must be a number from 1
            http://h/ -d forever                         ; 'forever' is not a duration
            http://h/ -d 0                               ; --duration must be longer than 0
            http://h/ -n -1                              ; --requests must be a number from 1
            http://h/ -R 0                               ; --rate must be a number above 0 and up to 10000000, not '0'
            http://h/ -q 1e3                             ; --rate must be a number above 0
            http://h/ -R 99999999                        ; --rate must be a number above 0
            http://h/ --arrival poisson                  ; --arrival needs a rate, give one with --rate
            http://h/ -R 1 --arrival often               ; --arrival must be constant or poisson or ramp, not 'often'
            http://h/ -R 9 --rate-from 1                 ; --rate-from belongs to --arrival ramp
            http://h/ -R 9 --arrival ramp -n 5           ; a ramp grows over the duration, give it with --duration
            http://h/ -p 0                               ; --pipeline must be a number from 1
            http://h/ -p 2 --disable-keepalive           ; --pipeline 2 needs connections that carry as many
            http://h/ -p 4 --requests-per-connection 3   ; --pipeline 4 needs connections that carry as many
            http://h/ --disable-keepalive --requests-per-connection 3 ; exclude each other
            http://h/ --ramp 5s -d 1s -w 1s              ; --ramp is longer than
            http://h/ --connect-timeout 0                ; --connect-timeout must be longer than 0
            http://h/ --verify md5                       ; --verify must be length or crc or none, not 'md5'
            http://h/ --source-ips localhost             ; 'localhost' is not an address, write them like 127.0.0.2-
            http://h/ --source-ips 127.0.0.9-127.0.0.2   ; ends before it begins
            http://h/ --source-ips 127.0.0.250-300       ; '127.0.0.256' is not an address
            http://h/ --source-ips 192.0.2.1             ; 192.0.2.1 is not an address of this machine
            http://h/ --source-ips 127.0.0.2,            ; '' is not an address
            http://h/ -H nocolon                         ; 'nocolon' is not a field line
            http://h/ -H A,b:c                           ; 'A,b:c' is not a field line
            http://h/ -H content-length:5                ; announces a content, and the requests have none
            http://u:p@h/                                ; a name and password in the URL are not sent
            http://h/ -d 1s -d 2s                        ; --duration is given twice
            http://h/ -R 1 -q 2                          ; --rate is given twice
            http://h/ -n 5 -c 6                          ; --connections 6 are more than --requests 5
            http://h/ --json x --csv x                   ; each form of the result needs a file of its own
            http://h/ --random --zipf 1                  ; --random and --zipf exclude each other
            http://h/ --zipf 0                           ; --zipf must be a number above 0 and up to 10, not '0'
            http://h/ --seed x                           ; --seed must be a number from 1
            http://h/ --trace /none/x                    ; --trace: there is no file '/none/x'
            http://h/ --trace /                          ; --trace: cannot read '/': Is a directory
            http://h/ --pin x                            ; --pin: 'x' is not a list of CPUs
            http://h/ --pin 3-1                          ; --pin: cannot bind to 3-1
            http://h/ --pin 4095                         ; this process may only use the CPUs
            http://h/ --adversary slow-readers           ; --adversary: 'slow-readers' is not like slow-readers=50
            http://h/ --adversary ants=3                 ; --adversary: 'ants' is none of idle-herd, silent-herd, slow-
            http://h/ --adversary resets=0               ; --adversary: the number of resets must be from 1 to 100000
            http://h/ --adversary resets=1 --read-rate 5 ; --read-rate and --read-target belong to --adversary slow-
            http://h/ --read-target /x                   ; --read-rate and --read-target belong to --adversary slow-
            http://h/ --adversary slow-readers=1 --read-target x ; --read-target must begin with /, not be 'x'
            http://h/ --adversary slow-readers=1 --read-rate 0 ; --read-rate must be a number from 1
            http://h/ --threshold p98<1ms                ; --threshold: 'p98<1ms' has the unknown metric 'p98'
            http://h/ --threshold cpu<1ms                ; the CPU time of a server is known only where
            http://h/ --verify-with ab                   ; --verify-with must be wrk, not 'ab'
            http://h/ --verify-with wrk -R 5             ; --verify-with wrk needs a closed loop of GET requests
            http://h/ --verify-with wrk -n 5             ; needs a closed loop of GET requests for one URL
            http://h/ http://h/b --verify-with wrk       ; needs a closed loop of GET requests for one URL
            http://h/ --verify-with wrk --expect 404     ; wrk takes a status of 400 and above for an error
            http://h/ --expect ok                        ; --expect: 'ok' is not a status from 200 to 599
            http://h/ --expect 100                       ; --expect: '100' is not a status from 200 to 599
            http://h/ --json /none/x.json                ; --json: cannot write '/none/x.json'
            http://h/ --csv /                            ; --csv: cannot write '/'
            http://h/ --html /none/x                     ; --html: cannot write '/none/x'
            http://h/ --hlog /none/x                     ; --hlog: cannot write '/none/x'
            """)
    void saysInOneLineWhatIsWrong(String args, String message) {
        assertRefused(message, ("load " + args).strip().split(" +"));
    }

    @Test
    void saysWhichLineOfATraceIsWrong(@TempDir Path folder) throws Exception {
        Path trace = Files.writeString(folder.resolve("trace"), "/good\nPOST /bad\n");
        assertRefused("--trace: line 2 of " + trace, "load", "http://h/", "--trace", trace.toString());
        assertRefused("--trace needs exactly one URL", "load", "http://h/", "http://h/x", "--trace", trace.toString());
    }

    private static void assertRefused(String message, String... args) {
        Shell shell = new Shell();
        assertThat(shell.run(args)).isEqualTo(2);
        assertThat(shell.err()).startsWith("lineup: ").contains(message).containsOnlyOnce("\n");
        assertThat(shell.out()).isEmpty();
    }
}
