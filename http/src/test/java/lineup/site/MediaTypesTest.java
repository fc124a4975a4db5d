package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            index.html          | text/html; charset=utf-8
            INDEX.HTM           | text/html; charset=utf-8
            a.css               | text/css; charset=utf-8
            a.js                | text/javascript; charset=utf-8
            a.min.mjs           | text/javascript; charset=utf-8
            a.txt               | text/plain; charset=utf-8
            a.md                | text/markdown; charset=utf-8
            a.csv               | text/csv; charset=utf-8
            a.xml               | text/xml; charset=utf-8
            a.json              | application/json
            a.js.map            | application/json
            a.jsonld            | application/ld+json
            a.webmanifest       | application/manifest+json
            a.wasm              | application/wasm
            a.pdf               | application/pdf
            a.svg               | image/svg+xml
            a.png               | image/png
            a.jpeg              | image/jpeg
            a.webp              | image/webp
            a.avif              | image/avif
            favicon.ico         | image/vnd.microsoft.icon
            a.woff2             | font/woff2
            a.mp4               | video/mp4
            a.tar.gz            | application/gzip
            a                   | application/octet-stream
            html                | application/octet-stream
            a.                  | application/octet-stream
            a.unknown           | application/octet-stream
            .                   | application/octet-stream
            a.html~             | application/octet-stream
            """)
    void followFromTheExtensionAlone(String name, String type) {
        assertThat(MediaTypes.of(name)).isEqualTo(type);
    }

    @Test
    void areThoseOfTheTableAlsoWhereTheyAreUsual() {
        MediaTypes.table().forEach((extension, type) -> assertThat(MediaTypes.usual(extension)).isIn(null, type));
        assertThat(MediaTypes.usual("html")).isEqualTo(MediaTypes.table().get("html"));
    }
}
