package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import lineup.site.SiteOptions.CacheRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CachePolicyTest {
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String REVALIDATED = "max-age=0, must-revalidate";

    @ParameterizedTest
    @CsvSource(textBlock = """
            # as bundlers write them
            app.3f2a9c1b.js,                    true
            app-3f2a9c1b.css,                   true
            app.3f2a9c1b.js.map,                true
            main.8e0b1c2d.js,                   true
            main.chunk.8e0b1c2d3e4f5a6b7c8d.js, true
            index-BsyT3kQd.js,                  true
            index-DiwrgTda.css,                 false
            vendor-C4_x9ZpQ.js,                 true
            logo.d41d8cd98f00b204e9800998ecf8427e.svg, true
            # words, with and without numbers behind them
            app.js,                             false
            app.min.js,                         false
            index-overview.js,                  false
            jquery-3.7.1.min.js,                false
            jquery-3.7.1.js,                    false
            photo-wedding2024.jpg,              false
            Annual-Report2025.pdf,              false
            Setup-Version12.exe,                false
            MyApp-Linux64Bit.zip,               false
            Plan-Chapter1Summary.txt,           false
            user-manual.README2.txt,            false
            site-facaded.css,                   false
            # dates and times
            report-20260615.pdf,                false
            report.2026-06-15.pdf,              false
            report-20260615a.pdf,               false
            backup-20240615T120000Z.tar,        false
            log-2024Jun15.txt,                  false
            log-2024dec31.txt,                  false
            IMG-20240615-WA0001.jpg,            false
            # numbers
            track-00000012.mp3,                 false
            invoice-123456789012.pdf,           false
            # too short, without a name before it, without an extension behind it
            app.3f2a9c1.js,                     false
            3f2a9c1b3f2a9c1b.js,                false
            app-3f2a9c1b,                       false
            # with more than one extension behind it, unless that is of its map
            main.8e0b1c2d.chunk.js,             false
            # a folder with a hash says nothing of its files
            v-3f2a9c1b/app.js,                  false
            """)
    void letsAFileBeCachedForeverOnlyWhenItsNameCarriesAHash(String name, boolean forever) {
        assertThat(new CachePolicy(List.of()).of("/" + name, "text/plain")).isEqualTo(forever ? FOREVER : REVALIDATED);
    }

    @Test
    void neverLetsAPageBeCachedWithoutRevalidation() {
        CachePolicy policy = new CachePolicy(List.of());

        assertThat(policy.of("/page.3f2a9c1b.html", "text/html; charset=utf-8")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/a.js, one", "/assets/b/a.js, one", "/assets/index.html, one", "/a.js, two", "/b/a.js, two",
        "/a.css, three", "/b/a.css, 'max-age=0, must-revalidate'", "/assets, 'max-age=0, must-revalidate'",
        "/app.3f2a9c1b.js, two"
    })
    void asksItsRulesFirstAndTheFirstThatMatchesCounts(String path, String value) {
        CachePolicy policy = new CachePolicy(List.of(
                new CacheRule("/assets/**", "one"),
                new CacheRule("**.js", "two"),
                new CacheRule("/*.{css,js}", "three")));

        assertThat(policy.of(path, "text/plain")).isEqualTo(value);
    }

    @Test
    void refusesAMalformedGlob() {
        List<CacheRule> rules = List.of(new CacheRule("/{a", "no-cache"));

        assertThatThrownBy(() -> new CachePolicy(rules)).isInstanceOf(PatternSyntaxException.class);
    }

    @Test
    void holdsForAll304sAndRangesOfAFileButForNoError(@TempDir Path folder) throws IOException {
        TestSite site = new TestSite(folder, TestOptions.cacheRules(new CacheRule("/**", "max-age=7")))
                .file("index.html", "home")
                .file("a.txt", "0123456789");

        assertThat(site.get("/").field("Cache-Control")).isEqualTo("max-age=7");
        assertThat(site.get("/a.txt", "If-None-Match: *").field("Cache-Control")).isEqualTo("max-age=7");
        assertThat(site.get("/a.txt", "Range: bytes=0-0").field("Cache-Control")).isEqualTo("max-age=7");
        assertThat(site.get("/a.txt", "Range: bytes=10-").field("Cache-Control")).isEqualTo("no-store");
        assertThat(site.get("/none").field("Cache-Control")).isEqualTo("no-store");
    }
}
