package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/**
 * {@link TargetPath} never leaves the root, whatever the raw path says.
 *
 * <p>Invariants: there is no exception; no segment is empty, "." or "..", none contains a slash, a backslash or a
 * control character; and the one spelling that {@link PathEncoder} gives it names the same path again, canonically.
 */
class TargetPathFuzzTest {
    @FuzzTest
    void staysBelowTheRoot(byte[] bytes) {
        String raw = "/" + new String(bytes, StandardCharsets.ISO_8859_1);
        TargetPath path = TargetPath.parse(raw);
        if (path == null) {
            return;
        }
        for (String segment : path.segments()) {
            assertThat(segment).isNotIn("", ".", "..").doesNotContain("/", "\\");
            assertThat(segment.chars().noneMatch(Character::isISOControl)).isTrue();
        }
        String spelling = PathEncoder.encode(path.segments(), path.directory());
        assertThat(spelling).matches("/|(/[A-Za-z0-9._~%-]+)+/?");
        boolean directory = path.directory() || path.segments().isEmpty();
        assertThat(TargetPath.parse(spelling)).isEqualTo(new TargetPath(path.segments(), directory, true));
    }
}
