package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetPathTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /                   |               | directory | canonical
            /a                  | a             | file      | canonical
            /a/                 | a             | directory | canonical
            /a/b                | a;b           | file      | canonical
            /a/b/               | a;b           | directory | canonical
            /%41                | A             | file      | canonical
            /a%20b              | a b           | file      | canonical
            /%c3%A9             | é             | file      | canonical
            /%F0%9F%98%80       | 😀            | file      | canonical
            /a%252Fb            | a%2Fb         | file      | canonical
            /%2525              | %25           | file      | canonical
            /%252e%252e/a       | %2e%2e;a      | file      | canonical
            /...                | ...           | file      | canonical
            /.a                 | .a            | file      | canonical
            /a+b                | a+b           | file      | canonical
            /a;b=c              | a;b=c         | file      | canonical
            /a:b                | a:b           | file      | canonical
            /*                  | *             | file      | canonical
            //                  |               | directory | other
            //a                 | a             | file      | other
            /a//b               | a;b           | file      | other
            /a//                | a             | directory | other
            /.                  |               | directory | other
            /./a                | a             | file      | other
            /a/.                | a             | directory | other
            /a/./b              | a;b           | file      | other
            /a/..               |               | directory | other
            /a/../b             | b             | file      | other
            /a/b/..             | a             | directory | other
            /a/b/../            | a             | directory | other
            /a/%2e%2E/b         | b             | file      | other
            /a/.%2e/b           | b             | file      | other
            /%2e/a              | a             | file      | other
            /a//../b            | b             | file      | other
            """)
    void decodesEachSegmentOnceThenResolvesDotSegments(String raw, String segments, String kind, String spelling) {
        TargetPath path = TargetPath.parse(raw);

        assertThat(path).as(raw).isNotNull();
        assertThat(String.join(";", path.segments())).isEqualTo(segments == null ? "" : segments);
        assertThat(path.directory()).as("directory").isEqualTo(kind.equals("directory"));
        assertThat(path.canonical()).as("canonical").isEqualTo(spelling.equals("canonical"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/a%2Fb", "/a%2fb", "/%2F", "/..%2f", "/%2e%2e%2fa", "/a%5Cb", "/a%5cb", "/..%5c", "/a\\b", "/%00",
        "/a%00.html",
        "/%", "/%4", "/%zz", "/%4g", "/%g4", "/a%", "/%u0041", "/% 41", "/%-1", "/%+1", "/%0A", "/%0d%0a", "/%1f",
        "/%7f",
        "/%C2%80", "/%c0%af", "/%c1%9c", "/%e0%80%af", "/%f0%80%80%af", "/%c0%80", "/%ff", "/%80", "/%c3", "/%e2%82",
        "/%ed%a0%80", "/%f4%90%80%80", "/..", "/../", "/../a", "/a/../..", "/a/../../b", "/%2e%2e", "/%2e%2e/a",
        "/.%2E/a",
        "//..", "/./..", "/../.."
    })
    void refusesWhatIsMalformedAmbiguousOrAboveTheRoot(String raw) {
        assertThat(TargetPath.parse(raw)).isNull();
    }
}
