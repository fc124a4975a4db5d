package lineup.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import lineup.site.SiteOptions;
import lineup.site.SiteOptions.CacheRule;
import lineup.site.SiteOptions.Field;
import lineup.site.SiteOptions.Symlinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SiteArgumentsTest {
    static Stream<SiteOptions> options() {
        CacheRule rule = new CacheRule("/a b/**", "max-age=600, public");
        Field field = new Field("X-One", "a: \"b\" = 'c'");
        return Stream.of(
                SiteOptions.DEFAULTS,
                new SiteOptions(Symlinks.NEVER, true, false, false, "app.html", 0, "*", List.of(), List.of(),
                        Duration.ZERO),
                new SiteOptions(Symlinks.ANYWHERE, false, true, false, null, 1400, null, List.of(rule), List.of(),
                        Duration.ofSeconds(1)),
                new SiteOptions(Symlinks.INSIDE, false, false, true, null, -1, null, List.of(), List.of(field),
                        Duration.ofDays(1)),
                new SiteOptions(Symlinks.INSIDE, true, true, true, "a/b c.html", 999_999_999, "https://example.org",
                        List.of(rule, new CacheRule("**", "3")), List.of(field, field, new Field("2", "-1")),
                        Duration.ofMillis(1)));
    }

    @ParameterizedTest
    @MethodSource("options")
    void readWhatWasWrittenAndLeaveWhatFollows(SiteOptions options) {
        Iterator<String> arguments =
                Stream.concat(SiteArguments.of(options).stream(), Stream.of("next")).iterator();

        assertThat(SiteArguments.read(arguments)).isEqualTo(options);
        assertThat(arguments.next()).isEqualTo("next");
    }

    @Test
    void areNeverNullSinceAProcessCannotBeGivenThat() {
        assertThat(SiteArguments.of(SiteOptions.DEFAULTS)).isNotEmpty().doesNotContainNull();
    }
}
