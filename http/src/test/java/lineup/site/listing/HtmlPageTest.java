package lineup.site.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {
    private static String page(List<String> segments, String... names) {
        return HtmlPage.of(Listings.view(segments, Listings.folder(names)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a                         | ./a                                         | a
            a/                        | ./a/                                        | a/
            read me.txt               | ./read%20me.txt                             | read me.txt
            grüße                     | ./gr%C3%BC%C3%9Fe                           | grüße
            <script>x</script>        | ./%3Cscript%3Ex%3C%2Fscript%3E              | &lt;script&gt;x&lt;/script&gt;
            "onclick="alert(1)        | ./%22onclick%3D%22alert%281%29              | &quot;onclick=&quot;alert(1)
            'x'&amp;                  | ./%27x%27%26amp%3B                          | &#39;x&#39;&amp;amp;
            javascript:alert(1)       | ./javascript%3Aalert%281%29                 | javascript:alert(1)
            ..                        | ./..                                        | ..
            //evil.example            | ./%2F%2Fevil.example                        | //evil.example
            a?b#c                     | ./a%3Fb%23c                                 | a?b#c
            %2e%2e                    | ./%252e%252e                                | %2e%2e
            {{7*7}}                   | ./%7B%7B7%2A7%7D%7D                         | {{7*7}}
            %s%n                      | ./%25s%25n                                  | %s%n
            """)
    void escapesNamesAndKeepsLinksInTheFolder(String name, String href, String text) {
        assertThat(page(List.of(), name)).contains("<a href=\"" + href + "\">" + text + "</a>");
    }

    @Test
    void showsControlsInsteadOfSendingThem() {
        assertThat(page(List.of("x\0"), "two\r\nlines\u0085"))
                .contains("<a href=\"./two%0D%0Alines%C2%85\">two\\u000d\\u000alines\\u0085</a>")
                .contains("<h1 translate=\"no\">x\\u0000</h1>")
                .doesNotContain("\0", "\r", "\u0085");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "</title><script>", "\"><img src=x onerror=alert(1)>", "'\"><svg/onload=1>"})
    void hasNoElementOfAName(String name) {
        String page = page(List.of(name, name), name, name + "/");

        assertThat(page).doesNotContain("<script", "<img", "<svg").contains(Html.escape(name));
        assertThat(Pattern.compile("</title>").matcher(page).results()).hasSize(1);
    }

    @Test
    void describesEachEntryInARow() {
        assertThat(page(List.of(), "x", "d/")).contains("""
                <tbody translate="no">
                <tr><th scope="row"><a href="./d/">d/</a></th><td></td>\
                <td><time datetime="2026-06-15T12:00:00Z">2026-06-15 12:00</time></td></tr>
                <tr><th scope="row"><a href="./x">x</a></th><td title="1,536 bytes">1.5 KiB</td>\
                <td><time datetime="2026-06-15T12:00:00Z">2026-06-15 12:00</time></td></tr>
                </tbody>
                """);
    }

    @Test
    void linksTheColumnsAndSaysWhichOneSorts() {
        Order order = Order.parse("sort=size&order=desc");

        assertThat(HtmlPage.of(View.of(List.of(), Listings.folder("x"), order))).contains(
                "<th scope=\"col\"><a href=\"?sort=name&amp;order=asc\">Name</a></th>",
                "<th scope=\"col\" aria-sort=\"descending\"><a href=\"?sort=size&amp;order=asc\">Size</a></th>",
                "<th scope=\"col\"><a href=\"?sort=modified&amp;order=desc\">Modified (UTC)</a></th>");
    }

    @Test
    void linksTheFoldersAboveUnlessThereAreNone() {
        assertThat(page(List.of("a", "b&c", "d"))).contains("""
                <nav aria-label="Path"><ol translate="no">
                <li><a href="../../../">Index</a></li>
                <li><a href="../../">a</a></li>
                <li><a href="../">b&amp;c</a></li>
                <li aria-current="page">d</li>
                </ol></nav>
                <h1 translate="no">d</h1>
                """, "<title>Index of /a/b&amp;c/d/</title>", "<a href=\"../\">Parent folder</a>");
        assertThat(page(List.of())).contains("<title>Index of /</title>").doesNotContain("<a href=\"../", "<nav");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''       | Nothing here
            d/       | 1 folder
            d/ e/    | 2 folders
            x        | 1 file, 1.5 KiB
            d/ x y   | 1 folder, 2 files, 3.0 KiB
            """)
    void sumsUpInItsCaption(String names, String caption) {
        String[] all = names.isEmpty() ? new String[0] : names.split(" ");

        assertThat(page(List.of(), all)).contains("<caption>" + caption + "</caption>");
    }

    @Test
    void sumsUpWithoutOverflow() {
        Entry huge = new Entry("x", false, Long.MAX_VALUE, Listings.TIME);
        Folder folder = new Folder(List.of(huge, huge), false);

        assertThat(HtmlPage.of(Listings.view(List.of(), folder))).contains("<caption>2 files, 8.0 EiB</caption>");
    }

    @Test
    void saysThatItIsTruncated() {
        Folder folder = new Folder(List.of(Listings.entry("x")), true);

        assertThat(HtmlPage.of(Listings.view(List.of(), folder))).contains("more entries than are shown");
        assertThat(page(List.of(), "x")).doesNotContain("more entries than are shown");
    }
}
