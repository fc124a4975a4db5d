package lineup.loadtest.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElementTest {

    @Test
    void markupInTextIsInert() {
        assertThat(Element.of("td", "<script>alert('&')</script>").render())
                .isEqualTo("<td>&lt;script&gt;alert('&amp;')&lt;/script&gt;</td>");
    }

    @Test
    void anAttributeCannotBeLeft() {
        assertThat(Element.of("p").with("title", "\" onclick=\"x\n<b>").render())
                .isEqualTo("<p title=\"&quot; onclick=&quot;x&#10;&lt;b&gt;\"></p>");
    }

    @Test
    void whatXmlDoesNotAllowIsShownAsReplaced() {
        assertThat(Element.of("p", "a\u0000b\u001Bc\uFFFE\uD800d\te\nf").render())
                .isEqualTo("<p>a\uFFFDb\uFFFDc\uFFFD\uFFFDd\te\nf</p>");
    }

    @Test
    void onlyElementsWithoutContentHaveNoEndTag() {
        assertThat(Element.of("meta").with("charset", "utf-8").render()).isEqualTo("<meta charset=\"utf-8\"/>");
        assertThat(Element.of("td").render()).isEqualTo("<td></td>");
    }

    @Test
    void textIsNotPaddedWhereItStandsBesideElements() {
        assertThat(Element.of("p").text("a ").add(Element.of("b", "c")).render()).isEqualTo("<p>a <b>c</b></p>");
    }

    @Test
    void coordinatesAreShort() {
        assertThat(Coordinates.text(12)).isEqualTo("12");
        assertThat(Coordinates.text(12.345)).isEqualTo("12.3");
        assertThat(Coordinates.text(-0.04)).isEqualTo("0");
    }

    @Test
    void aNameThatIsTooLongEndsInAnEllipsis() {
        assertThat(TextWidth.fit("nginx", 12, 100)).isEqualTo("nginx");
        assertThat(TextWidth.fit("a-server-with-a-very-long-name", 12, 100)).endsWith("…").hasSizeLessThan(20);
        assertThat(TextWidth.fit("🐢🐢🐢🐢", 12, 45)).isEqualTo("🐢🐢…");
    }
}
