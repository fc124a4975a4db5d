package lineup.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import lineup.http.Timeouts;
import lineup.site.SiteOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineOptionsTest {
    @TempDir
    private Path folder;

    @Test
    void hasDefaultsForAllButTheFolder() throws UsageException {
        ServerOptions options = options();

        assertThat(options).isEqualTo(new ServerOptions(
                new InetSocketAddress("127.0.0.1", 8080),
                folder,
                "Lineup/" + Version.TEXT + " (some)",
                1024,
                Timeouts.DEFAULTS,
                Duration.ofSeconds(10),
                Runtime.getRuntime().availableProcessors(),
                128,
                2,
                SiteOptions.DEFAULTS,
                LogFormat.OFF));
    }

    @Test
    void takesEveryOption() throws UsageException {
        ServerOptions options = options("--port", "0", "--bind", "::1", "--log", "combined", "--max-connections", "7",
                "--head-timeout", "500ms", "--idle-timeout", "3s", "--write-timeout", "2m", "--drain", "0s",
                "--loops", "3", "--workers", "5", "--spares", "0");

        assertThat(options.address()).isEqualTo(new InetSocketAddress("::1", 0));
        assertThat(options.log()).isEqualTo(LogFormat.COMBINED);
        assertThat(options.maxConnections()).isEqualTo(7);
        assertThat(options.timeouts()).isEqualTo(new Timeouts(Duration.ofMillis(500), Duration.ofSeconds(3),
                Timeouts.DEFAULTS.content(), Duration.ofMinutes(2), Timeouts.DEFAULTS.linger()));
        assertThat(options.drain()).isZero();
        assertThat(options.loops()).isEqualTo(3);
        assertThat(options.workers()).isEqualTo(5);
        assertThat(options.spares()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --port          | -1        | --port -1 is not a number from 0 to 65535
            --port          | 65536     | --port 65536 is not a number from 0 to 65535
            --port          | http      | --port http is not a number from 0 to 65535
            --port          | ''        | --port  is not a number from 0 to 65535
            --port          | 99999999999 | --port 99999999999 is not a number from 0 to 65535
            --port          | ٨٠        | --port ٨٠ is not a number from 0 to 65535
            --max-connections | 0       | --max-connections 0 is not a number from 1 to 1000000
            --loops         | 1025      | --loops 1025 is not a number from 1 to 1024
            --workers       | 1.5       | --workers 1.5 is not a number from 1 to 1000000
            --head-timeout  | 5         | --head-timeout 5 is not a time like 500ms, 10s or 2m
            --idle-timeout  | 5h        | --idle-timeout 5h is not a time like 500ms, 10s or 2m
            --write-timeout | -5s       | --write-timeout -5s is not a time like 500ms, 10s or 2m
            --drain         | soon      | --drain soon is not a time like 500ms, 10s or 2m
            --log           | COMMON    | --log COMMON is none of off, common, combined, json
            --log           | xml       | --log xml is none of off, common, combined, json
            --bind          | [::1      | --bind [::1 is not an address of this machine
            --root          | /no/such  | --root /no/such is not a folder that can be read
            """)
    void saysInOneLineWhatIsWrongWithAValue(String option, String value, String message) {
        assertThatThrownBy(() -> options(option + "=" + value)).isInstanceOf(UsageException.class).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --prot 80       | Unrecognized option: --prot; see --help
            --por 80        | Unrecognized option: --por; see --help
            --port          | Missing argument for option: port; see --help
            extra           | do not know what to do with extra; see --help
            --help --x      | Unrecognized option: --x; see --help
            """)
    void saysInOneLineWhatIsWrongWithTheCommandLine(String line, String message) {
        assertThatThrownBy(() -> CommandLineOptions.parse(line.split(" ")))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }

    @Test
    void refusesAnUnknownSelector() throws UsageException {
        CommandLineOptions options = CommandLineOptions.parse(new String[] {"--selector", "kqueue"});

        assertThatThrownBy(options::chooseSelector)
                .isInstanceOf(UsageException.class)
                .hasMessage("--selector kqueue is none of epoll, poll");
    }

    @Test
    void knowsWhatElseItIsAskedFor() throws UsageException {
        assertThat(CommandLineOptions.parse(new String[] {"--help"}).asksForHelp()).isTrue();
        assertThat(CommandLineOptions.parse(new String[] {"-h"}).asksForVersion()).isFalse();
        assertThat(CommandLineOptions.parse(new String[] {"--version"}).asksForVersion()).isTrue();
        assertThat(CommandLineOptions.parse(new String[] {"--model", "some"}).model()).isEqualTo("some");
        assertThat(CommandLineOptions.parse(new String[0]).model()).isNull();
    }

    @Test
    void explainsEveryOption() {
        assertThat(CommandLineOptions.help()).contains("--model", "--port", "--bind", "--root", "--log",
                "--max-connections",
                "--head-timeout", "--idle-timeout", "--write-timeout", "--drain", "--loops", "--selector", "--workers",
                "--help", "--version", "TIME is like 500ms, 10s or 2m.");
    }

    private ServerOptions options(String... args) throws UsageException {
        String[] all = new String[args.length + 2];
        all[0] = "--root";
        all[1] = folder.toString();
        System.arraycopy(args, 0, all, 2, args.length);
        if (args.length == 1 && args[0].startsWith("--root=")) {
            all = args;
        }
        return CommandLineOptions.parse(all).serverOptions("some");
    }
}
