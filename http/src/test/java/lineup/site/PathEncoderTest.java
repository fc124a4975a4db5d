package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathEncoderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''          | false | /
            ''          | true  | /
            a           | false | /a
            a           | true  | /a/
            a/b         | false | /a/b
            A-._~z09    | false | /A-._~z09
            a b         | false | /a%20b
            é           | true  | /%C3%A9/
            😀          | false | /%F0%9F%98%80
            %2F         | false | /%252F
            a?b#c       | false | /a%3Fb%23c
            a:b@c       | false | /a%3Ab%40c
            "<>&        | false | /%22%3C%3E%26
            evil.com/b  | true  | /evil.com/b/
            """)
    void spellsAPathOfThisOrigin(String path, boolean directory, String encoded) {
        List<String> segments = path.isEmpty() ? List.of() : List.of(path.split("/"));

        assertThat(PathEncoder.encode(segments, directory)).isEqualTo(encoded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a%20b/%C3%A9/", "/%25/+;=:@", "/...", "/a/b"})
    void spellsPathsThatAreReadBackAsTheSame(String raw) {
        TargetPath path = TargetPath.parse(raw);

        assertThat(TargetPath.parse(PathEncoder.encode(path.segments(), path.directory()))).isEqualTo(path);
    }
}
